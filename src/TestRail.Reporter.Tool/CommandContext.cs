using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool;

/// <summary>Where a command is run, and where it prints.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="Time">The clock.</param>
/// <param name="Output">Takes what was asked for.</param>
/// <param name="Error">Takes what went wrong.</param>
internal sealed record CommandContext(string Folder, IReadOnlyDictionary<string, string> Environment, TimeProvider Time, TextWriter Output, TextWriter Error)
{
#pragma warning disable RS0030 // The tool is the host here.
    /// <summary>That of this process.</summary>
    public static CommandContext OfProcess() =>
        new(System.Environment.CurrentDirectory, EnvironmentVariables.Read(), TimeProvider.System, Console.Out, Console.Error)
        {
            IsWatched = !Console.IsOutputRedirected,
        };
#pragma warning restore RS0030

    /// <summary>True when the output may be a person's terminal.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The user's own folders.</summary>
    public UserFolders Home { get; init; } = new();

    /// <summary>What a session that began here would have around it.</summary>
    /// <param name="assemblies">The test assemblies that it is about: as for sessions, the configuration's file is looked for from where they lie.</param>
    /// <param name="arguments">What stands for a host's arguments.</param>
    public SessionContext Context(IReadOnlyList<string>? assemblies = null, IReadOnlyDictionary<string, string?>? arguments = null)
    {
        var setting = new SessionSetting
        {
            AssemblyFolder = assemblies is [var first, ..] ? Path.GetDirectoryName(first)! : Folder,
            WorkingFolder = Folder,
            HostArguments = arguments ?? new Dictionary<string, string?>(),
            AreArgumentsTyped = true,
        };
        var context = new SessionContext(setting, ConfigurationReader.Read(setting, Environment), Environment, Time) { Home = Home };
        return context with { Key = context.Redaction.Apply(SharedKey.Of(context)) };
    }
}
