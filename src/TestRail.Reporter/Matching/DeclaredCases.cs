namespace TestRail.Reporter.Matching;

/// <summary>What the attributes in a test assembly declare.</summary>
/// <param name="Cases">Case ids, each once, in the order of the assembly.</param>
/// <param name="Suites">Suites named by <c>[TestRailSuite]</c>, each once.</param>
internal sealed record DeclaredCases(IReadOnlyCollection<long> Cases, IReadOnlyCollection<string> Suites);
