using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool;

/// <summary>The surroundings of a command: folder, environment, clock and output.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="Time">The clock.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The error output.</param>
internal sealed record CommandContext(string Folder, IReadOnlyDictionary<string, string> Environment, TimeProvider Time, TextWriter Output, TextWriter Error)
{
#pragma warning disable RS0030 // The tool is the host here.
    /// <summary>The context of the current process.</summary>
    public static CommandContext FromProcess() =>
        new(System.Environment.CurrentDirectory, EnvironmentVariables.Read(), TimeProvider.System, Console.Out, Console.Error)
        {
            IsInteractive = !Console.IsOutputRedirected,
            Input = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
        };
#pragma warning restore RS0030

    /// <summary>True when the output is not redirected, so it may be a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The input of a person who is asked for values; null if nobody can answer.</summary>
    public TextReader? Input { get; init; }

    /// <summary>The user's own folders.</summary>
    public UserFolders Home { get; init; } = new();

    /// <summary>The context of a session that starts here.</summary>
    /// <param name="assemblies">The test assemblies. The search for the configuration file starts in the folder of the first one.</param>
    /// <param name="arguments">Options that take the place of a host's arguments.</param>
    public SessionContext CreateSessionContext(IReadOnlyList<string>? assemblies = null, IReadOnlyDictionary<string, string?>? arguments = null)
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
