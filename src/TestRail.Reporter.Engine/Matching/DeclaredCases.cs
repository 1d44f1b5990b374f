namespace TestRail.Reporter.Engine.Matching;

/// <summary>What the attributes in test assemblies declare.</summary>
/// <param name="Cases">Case ids, each once, in the order of the assemblies.</param>
/// <param name="Suites">Suites that <c>[TestRailSuite]</c> names, each once.</param>
internal sealed record DeclaredCases(IReadOnlyCollection<long> Cases, IReadOnlyCollection<string> Suites)
{
    /// <summary>Nothing.</summary>
    public static readonly DeclaredCases None = new([], []);

    /// <summary>The suites of the cases that attributes speak for. A case that two tests place in different suites is not among them.</summary>
    public IReadOnlyDictionary<long, string> SuiteOf { get; init; } = new Dictionary<long, string>();

    /// <summary>The suite that all tests are of, where every assembly names the same and no class another; data rows are of it, too.</summary>
    public string? OnlySuite { get; init; }
}
