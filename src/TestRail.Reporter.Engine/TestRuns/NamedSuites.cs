namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>The suites that the tests themselves name, by name or by id (<c>S12</c>).</summary>
/// <param name="All">Each of them once.</param>
/// <param name="OfCases">Those of single cases.</param>
/// <param name="Only">The one that all tests are of, also those whose cases are known at the end only; null where they differ.</param>
internal sealed record NamedSuites(IReadOnlyCollection<string> All, IReadOnlyDictionary<long, string> OfCases, string? Only);
