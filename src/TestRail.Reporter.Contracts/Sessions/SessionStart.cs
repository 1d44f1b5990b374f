namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>What the host knows when the first test is about to run.</summary>
internal sealed record SessionStart
{
    /// <summary>The full paths of the test assemblies.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>True when only some tests of the assemblies will run (<c>--filter</c>, a settings file, chosen tests).</summary>
    public bool IsFiltered { get; init; }

    /// <summary>True when other processes of the same command may report too: its project is one of a solution, or has several target frameworks.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>What tells the tests from the same tests run with other settings, such as parameters of a settings file; null where nothing does.</summary>
    public string? Variant { get; init; }
}
