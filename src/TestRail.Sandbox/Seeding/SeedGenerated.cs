namespace TestRail.Sandbox.Seeding;

/// <summary>Many similar cases with consecutive ids, for tests with large data.</summary>
/// <param name="FirstId">The first case's id.</param>
/// <param name="Count">The number of cases.</param>
/// <param name="Title">The title. <c>{n}</c> is replaced by the id.</param>
internal sealed record SeedGenerated(long FirstId, int Count, string Title);
