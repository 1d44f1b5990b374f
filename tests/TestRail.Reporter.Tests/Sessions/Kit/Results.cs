using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>Results as a host reports them.</summary>
internal static class Results
{
    public static TestResult Passed(params long[] cases) => Of(TestOutcome.Passed, cases);

    public static TestResult Failed(params long[] cases) => Of(TestOutcome.Failed, cases) with
    {
        Message = "Expected: 2, but was: 3",
        StackTrace = "   at Shop.CartTests.Adds() in CartTests.cs:line 12",
    };

    public static TestResult Skipped(params long[] cases) => Of(TestOutcome.Skipped, cases) with { Message = "Waits for a new gateway" };

    public static TestResult Inconclusive(params long[] cases) => Of(TestOutcome.Inconclusive, cases) with { Message = "No printer here" };

    public static TestResult Warned(params long[] cases) => Of(TestOutcome.Warning, cases) with { Message = "Slower than yesterday" };

    /// <summary>A theory row whose data does not meet the assumption.</summary>
    public static TestResult Unmet(params long[] cases) => Of(TestOutcome.Inconclusive, cases) with { Message = "Assume.That(n >= 0, Is.True)", AssumptionUnmet = true };

    public static TestResult[] ManyPassed(IEnumerable<long> cases) => [.. cases.Select(id => Passed(id))];

    /// <summary>A test that did not run because the setup of its class failed.</summary>
    public static TestResult NotSetUp(params long[] cases) => Of(TestOutcome.Failed, cases) with { Message = "OneTimeSetUp: no database", FailedSetup = "OneTimeSetUp" };

    /// <summary>The same result with an attempt number.</summary>
    public static TestResult Attempt(this TestResult result, int attempt) => result with { Attempt = attempt };

    /// <summary>The same result as the last attempt, with the earlier attempts withheld by the host.</summary>
    public static TestResult LastAttempt(this TestResult result, int attempt) => result with { Attempt = attempt, WithheldAttempts = attempt - 1 };

    /// <summary>The same result on another target framework.</summary>
    public static TestResult On(this TestResult result, string framework) => result with { Test = result.Test with { TargetFramework = framework } };

    /// <summary>The same result of another assembly.</summary>
    public static TestResult From(this TestResult result, string source) => result with { Test = result.Test with { Source = source } };

    /// <summary>The same result for a test with another name in <c>Shop.CartTests</c>.</summary>
    public static TestResult Named(this TestResult result, string method) =>
        result with { Test = result.Test with { Id = method, DisplayName = method, MethodName = method } };

    /// <summary>The same result for another data row of the test.</summary>
    public static TestResult Row(this TestResult result, string arguments) =>
        result with { Test = result.Test with { Id = result.Test.Id + arguments, DisplayName = $"{result.Test.MethodName}({arguments})" } };

    /// <summary>The same result for another fixture of the class.</summary>
    public static TestResult InFixture(this TestResult result, string fixture) =>
        result with { Test = result.Test with { Id = $"{fixture}.{result.Test.Id}", Fixture = fixture } };

    public static TestResult With(this TestResult result, string trait, string value) =>
        result with { Traits = [.. result.Traits, new Trait(trait, value)] };

    public static TestResult Attaching(this TestResult result, params string[] files) =>
        result with { Attachments = [.. files.Select(file => new Attachment(file, null))] };

    private static TestResult Of(TestOutcome outcome, long[] cases)
    {
        var method = cases.Length == 0 ? "Belongs_to_no_case" : "Test_of_" + string.Join("_and_", cases);
        return new TestResult
        {
            Test = new TestIdentity
            {
                Id = method,
                DisplayName = method,
                ClassName = "Shop.CartTests",
                MethodName = method,
                Source = "Shop.Tests.dll",
                TargetFramework = "net10.0",
            },
            Outcome = outcome,
            Started = new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(2),
            Traits = [.. cases.Select(id => new Trait(TraitKeys.Case, $"C{id}"))],
        };
    }
}
