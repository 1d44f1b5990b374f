namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>The suites that the tests name, by name or by id (<c>S12</c>).</summary>
/// <param name="All">All named suites, without duplicates.</param>
/// <param name="OfCases">The suites by case, for cases whose test names one.</param>
/// <param name="Only">The suite of all tests, including tests whose cases are known only at the end; null when the suites differ.</param>
internal sealed record NamedSuites(IReadOnlyCollection<string> All, IReadOnlyDictionary<long, string> OfCases, string? Only);
