using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

/// <summary>Sample results with the texts that each framework produces, keyed by the golden file of their comment.</summary>
internal static class SampleResults
{
    public static readonly Dictionary<string, TestVerdict[]> All = Results().ToDictionary(sample => sample.Key, sample => Array.ConvertAll(sample.Value, result => result.Alone()))
        .Concat(Attempts()).ToDictionary();

    private static Dictionary<string, TestResult[]> Results() => new()
    {
        ["passed"] = [Given.Result() with { Output = "nothing to see" }],
        ["passed-on-a-framework"] = [On("net10.0", Given.Result())],
        ["nunit-failed"] = [Failed(
            "  Expected: 40\n  But was:  39.99m\n",
            "   at Shop.CartTests.Adds() in /shop/CartTests.cs:line 21\n\n1)    at Shop.CartTests.Adds() in /shop/CartTests.cs:line 21\n\n",
            "adding 2 items\n")],
        ["xunit-failed"] = [Failed(
            "Assert.Equal() Failure: Values differ\nExpected: 40\nActual:   39.99",
            "   at Shop.CartTests.Adds() in /shop/CartTests.cs:line 21")],
        ["xunit-v3-failed"] = [Failed(
            "Assert.Equal() Failure: Strings differ\n           ↓ (pos 1)\nExpected: \"ab\"\nActual:   \"aB\"\n           ↑ (pos 1)",
            "   at Shop.CartTests.Adds() in /shop/CartTests.cs:line 21\r\n   at System.RuntimeMethodHandle.InvokeMethod(Object target)",
            "stdout\n", "stderr\n")],
        ["mstest-failed"] = [Failed(
            "Test method Shop.CartTests.Adds threw exception: \nSystem.InvalidOperationException: No price for `tea`.\n```json\n{}\n```",
            "    at Shop.Cart.Add(Product product) in /shop/Cart.cs:line 9",
            "\n\nDebug Trace:\nlooking up\n")],
        ["failed-without-a-word"] = [Given.Result(TestOutcome.Failed)],
        ["skipped"] = [Given.Result(TestOutcome.Skipped) with { Message = "no printer\r\nin this office", Output = "no printer\r\nin this office" }],
        ["skipped-without-a-reason"] = [Given.Result(TestOutcome.Skipped)],
        ["inconclusive"] = [Given.Result(TestOutcome.Inconclusive) with { Message = "no verdict", StackTrace = "   at Shop.CartTests.Adds()" }],
        ["warned"] = [Given.Result(TestOutcome.Warning) with { Message = "  slow\nWarn.If(seconds > 1, Is.True)\n  Expected: not True\n  But was:  True\n", Output = "measuring\n" }],
        ["warned-without-a-word"] = [Given.Result(TestOutcome.Warning)],
        ["a-warning-beside-a-pass"] = [Given.Result(TestOutcome.Warning, "Vat(\"DE\")") with { Message = "no rate for 2027 yet" }, Given.Result(name: "Vat(\"GB\")")],
        ["rows"] = [
            On("net8.0", Failed("Expected: 20", null, name: "Vat(\"GB\")")),
            On("net8.0", Given.Result(name: "Vat(\"DE\")")),
            On("net10.0", Given.Result(name: "Vat(\"DE\")")),
            On("net8.0", Given.Result(TestOutcome.Skipped, "Vat(\"FR\")")),
            On("net8.0", Given.Result(TestOutcome.Inconclusive, "Vat(\"ES\")"))],
        ["rows-passed"] = [Given.Result(name: "Vat(\"DE\")"), Given.Result(name: "Vat(\"GB\")")],
        ["long"] = [Failed(Long("message"), Long("trace"), Long("output"))],
        ["setup-failed"] = [Failed("OneTimeSetUp: no database", "   at Shop.CartTests.Open()") with { FailedSetup = "OneTimeSetUp" }],
    };

    private static Dictionary<string, TestVerdict[]> Attempts()
    {
        TestResult[] failed = [Failed("Expected: 40\n  But was:  39.99m", "at one") with { Attempt = 1 }, Failed(null, null) with { Attempt = 2, Duration = TimeSpan.FromSeconds(70) }];
        var flaky = new TestVerdict(Given.Result() with { Attempt = 3 }, Verdict.Flaky, failed);
        return new()
        {
            ["flaky"] = [flaky],
            ["flaky-with-a-warning"] = [new TestVerdict(Given.Result(TestOutcome.Warning) with { Attempt = 3, Message = "slow" }, Verdict.Flaky, failed)],
            ["flaky-beside-a-failure"] = [Failed("Expected: 20", null, name: "Vat(\"GB\")").Alone(), flaky, Given.Result(name: "Vat(\"DE\")").Alone()],
            ["failed-at-last"] = [new TestVerdict(Failed("Expected: 41", "at three") with { Attempt = 3 }, Verdict.Failed, failed)],
            ["the-worst-attempt"] = [new TestVerdict(failed[0], Verdict.Failed, [Given.Result() with { Attempt = 2 }])],
        };
    }

    /// <summary>A verdict for a single attempt with no other results.</summary>
    public static TestVerdict Alone(this TestResult result) => new(
        result,
        result.Outcome switch { TestOutcome.Passed => Verdict.Passed, TestOutcome.Failed => Verdict.Failed, TestOutcome.Skipped => Verdict.Skipped, TestOutcome.Warning => Verdict.Warning, _ => Verdict.Inconclusive },
        []);

    private static TestResult Failed(string? message, string? trace, string? output = null, string? errors = null, string name = "Adds") =>
        Given.Result(TestOutcome.Failed, name) with { Message = message, StackTrace = trace, Output = output, ErrorOutput = errors };

    private static TestResult On(string framework, TestResult result) => result with { Test = result.Test with { TargetFramework = framework } };

    private static string Long(string word) => string.Join("\n", Enumerable.Range(1, 200).Select(line => $"{word} {line}"));
}
