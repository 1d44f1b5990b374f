namespace TestRail.Sandbox.Seeding;

/// <summary>Many alike cases with ids in a row, for tests of size.</summary>
/// <param name="FirstId">The first case's id.</param>
/// <param name="Count">How many.</param>
/// <param name="Title">Each one's title; <c>{n}</c> stands for its id.</param>
internal sealed record SeedGenerated(long FirstId, int Count, string Title);
