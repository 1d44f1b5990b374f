namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Cases of a session that go into one run.</summary>
/// <param name="Suite">Their suite; null where the project has only one, which TestRail then takes by itself, or where the run is given.</param>
/// <param name="Cases">The cases.</param>
internal sealed record SuiteGroup(NamedSuite? Suite, IReadOnlyCollection<long> Cases)
{
    /// <summary>True when every case of the session goes there, whatever its suite.</summary>
    public bool TakesAll { get; init; }

    /// <summary>True when other tests may have runs of other suites, so that names have to tell them apart.</summary>
    public bool HasSiblings { get; init; }
}
