using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Tests;

/// <summary>Results as hosts report them, with only the properties that a test needs.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TestResult Result(TestOutcome outcome = TestOutcome.Passed, string name = "Adds", params Trait[] traits) => new()
    {
        Test = new TestIdentity
        {
            Id = "0f8fad5b-d9cb-469f-a165-70867728950e",
            DisplayName = name,
            ClassName = "Shop.CartTests",
            MethodName = "Adds",
            Source = "/shop/Shop.Tests.dll",
        },
        Outcome = outcome,
        Started = Noon,
        Duration = TimeSpan.FromMilliseconds(1250),
        Traits = traits,
    };

    /// <summary>A result of a test with one case id.</summary>
    public static TestResult Result(long id, TestOutcome outcome = TestOutcome.Passed) => Result(outcome, traits: new Trait("TestRailCase", $"C{id}"));
}
