namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Cases of a session that go into one run.</summary>
/// <param name="Suite">
/// Their suite; null when the run is configured, or when the project has only one suite, which TestRail then uses by itself.
/// </param>
/// <param name="Cases">The cases.</param>
internal sealed record SuiteGroup(NamedSuite? Suite, IReadOnlyCollection<long> Cases)
{
    /// <summary>True when all cases of the session go into the run, whatever their suite.</summary>
    public bool TakesAll { get; init; }

    /// <summary>True when other suites may have runs too, so that the runs' names must differ.</summary>
    public bool HasSiblings { get; init; }
}
