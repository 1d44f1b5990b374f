namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>What the host knows before any test runs, and what the configuration is found and read with.</summary>
internal sealed record SessionSetting
{
    /// <summary>The folder of the test assembly, where the search for <c>testrail.reporter.json</c> begins.</summary>
    public required string AssemblyFolder { get; init; }

    /// <summary>The folder that the search falls back to.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Options given on the host's command line or in its settings file, such as <c>run-name</c>; names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, string?> HostArguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>True when a person typed the arguments; a test host mixes them with those of a settings file, which may be anybody's.</summary>
    public bool AreArgumentsTyped { get; init; }

    /// <summary>What all processes of one command such as <c>dotnet test</c> have in common, and no others; null when the host does not know.</summary>
    public string? Invocation { get; init; }
}
