using TestRail.Reporter.Configuration.Reading;

namespace TestRail.Reporter.Tool;

/// <summary>Where a command is run, and where it prints.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="Time">The clock.</param>
/// <param name="Output">Takes what was asked for.</param>
/// <param name="Error">Takes what went wrong.</param>
internal sealed record Workplace(string Folder, IReadOnlyDictionary<string, string> Environment, TimeProvider Time, TextWriter Output, TextWriter Error)
{
#pragma warning disable RS0030 // The tool is the host here.
    /// <summary>That of this process.</summary>
    public static Workplace OfProcess() =>
        new(System.Environment.CurrentDirectory, EnvironmentVariables.Read(), TimeProvider.System, Console.Out, Console.Error)
        {
            IsWatched = !Console.IsOutputRedirected,
        };
#pragma warning restore RS0030

    /// <summary>True when the output may be a person's terminal.</summary>
    public bool IsWatched { get; init; }
}
