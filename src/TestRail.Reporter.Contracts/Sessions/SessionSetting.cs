namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The information that a host has before any test runs. The configuration is found and read with it.</summary>
internal sealed record SessionSetting
{
    /// <summary>The folder of the test assembly, where the search for <c>testrail.reporter.json</c> begins.</summary>
    public required string AssemblyFolder { get; init; }

    /// <summary>The folder that is searched last.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Options from the host's command line or settings file, such as <c>run-name</c>. Names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, string?> HostArguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// True when the user typed the arguments. A test host merges them with those of a settings file, which anyone with access to the
    /// repository may have written.
    /// </summary>
    public bool AreArgumentsTyped { get; init; }

    /// <summary>
    /// Identifies the command, such as one <c>dotnet test</c>. All its processes have the same value; null when the host does not know it.
    /// </summary>
    public string? Invocation { get; init; }
}
