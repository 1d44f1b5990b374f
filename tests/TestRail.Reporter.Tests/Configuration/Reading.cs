using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>Reads a configuration from a real folder, with the environment and host arguments that a test provides.</summary>
internal sealed class Reading : IDisposable
{
    /// <summary>The connection section that a valid configuration needs.</summary>
    public const string Connection = "\"connection\": { \"url\": \"https://acme.testrail.io\", \"user\": \"ci@acme.com\", \"apiKey\": \"s3cr3t-k3y\" }";

    private readonly TemporaryFolder _folder = new();

    public Dictionary<string, string> Environment { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string?> Arguments { get; } = [];

    public string Folder => _folder.Path;

    public string File => Path.Combine(Folder, "testrail.reporter.json");

    public static Reading Of(string json) => new Reading().With(json);

    /// <summary>A valid configuration with additional lines.</summary>
    public static Reading Usable(string lines = "") => Of($"{{ {Connection}, \"project\": \"Web shop\"{(lines.Length == 0 ? "" : ",\n" + lines)} }}");

    public Reading With(string json)
    {
        _folder.Write("testrail.reporter.json", json);
        return this;
    }

    public Reading Variable(string name, string value)
    {
        Environment[name] = value;
        return this;
    }

    public Reading Argument(string name, string? value)
    {
        Arguments[name] = value;
        return this;
    }

    public ConfigurationResult Read() => ConfigurationReader.Read(
        new SessionSetting { AssemblyFolder = Folder, WorkingFolder = Folder, HostArguments = Arguments }, Environment);

    /// <summary>The options. Fails the test if the configuration is invalid.</summary>
    public ReporterOptions Options()
    {
        var result = Read();
        Assert.That(result.Problem?.ToString(), Is.Null);
        return result.Options!;
    }

    /// <summary>The problems without the surrounding sentences.</summary>
    public IReadOnlyList<string> Problems()
    {
        var result = Read();
        Assert.That(result.Options, Is.Null, "a configuration with a problem gives no options");
        return [.. result.Problem!.Text.Split('\n').Skip(1).Select(line => line.Trim())];
    }

    public void Dispose() => _folder.Dispose();
}
