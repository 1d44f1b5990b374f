namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>The information that the host has when the first test is about to run.</summary>
internal sealed record SessionStart
{
    /// <summary>The full paths of the test assemblies.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>True when only some tests of the assemblies will run (<c>--filter</c>, a settings file, or selected tests).</summary>
    public bool IsFiltered { get; init; }

    /// <summary>The number of failures after which the framework runs no more tests; null when it runs all of them.</summary>
    public int? FailureLimit { get; init; }

    /// <summary>
    /// True when other processes of the same command may also report, because the project is part of a solution or has several target
    /// frameworks.
    /// </summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>
    /// Distinguishes the tests from the same tests run with other settings, such as parameters of a settings file; null when there is no
    /// difference.
    /// </summary>
    public string? Variant { get; init; }
}
