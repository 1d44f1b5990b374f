namespace TestRail.Reporter.Engine.Matching;

/// <summary>The cases and suites that the attributes in test assemblies declare.</summary>
/// <param name="Cases">The distinct case ids, in the order of the assemblies.</param>
/// <param name="Suites">The distinct suites from <c>[TestRailSuite]</c>.</param>
internal sealed record DeclaredCases(IReadOnlyCollection<long> Cases, IReadOnlyCollection<string> Suites)
{
    /// <summary>No cases and no suites.</summary>
    public static readonly DeclaredCases None = new([], []);

    /// <summary>
    /// The suites of the cases, as declared by attributes. A case that two tests assign to different suites is not included.
    /// </summary>
    public IReadOnlyDictionary<long, string> SuiteOf { get; init; } = new Dictionary<long, string>();

    /// <summary>
    /// The suite of all tests, including data rows. Null unless every assembly declares the same suite and no class declares another.
    /// </summary>
    public string? OnlySuite { get; init; }
}
