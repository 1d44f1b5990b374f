using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Messages about the test run of a session.</summary>
internal static class SessionMessages
{
    /// <summary>TR0004: an error in the reporter itself.</summary>
    public static Message Unexpected(string problem, string? journal) => new(Severity.Error, "TR0004",
        $"Unexpected error in TestRail.Reporter: {problem}",
        (journal is null ? "" : $"The results are in {journal}. Send them: {Phrases.Resume}\n") + "Report this error with the text above.");

    /// <summary>TR0005: the test process exited, and VSTest has no list of the tests that were running.</summary>
    public static Message TestsCutShort() => new(Severity.Warning, "TR0005",
        "The test process exited before all tests finished. Results that it had not yet passed to VSTest are lost.",
        "Run dotnet test with --blame to report the tests that were running as failed.");

    /// <summary>TR0006: the tests that were running when the test process exited.</summary>
    public static Message TestsInFlight(IReadOnlyList<string> tests) => new(Severity.Warning, "TR0006",
        $"The test process exited during {(tests.Count == 1 ? "this test" : "these tests")}. {(tests.Count == 1 ? "It is" : "They are")} reported as failed:\n{List(tests)}");

    /// <summary>TR0007: results lost with the test process.</summary>
    public static Message LostWithTestProcess(int lost) => new(Severity.Warning, "TR0007",
        $"The results of at least {Phrases.Count(lost, "finished test")} were lost when the test process exited.",
        "Add -- RunConfiguration.BatchSize=1 to pass each result to VSTest immediately.");

    /// <summary>TR0008: the tests that were running when the test process was killed, as its journal names them.</summary>
    public static Message TestsKilled(IReadOnlyList<string> tests) => new(Severity.Warning, "TR0008",
        $"The test process was killed during {(tests.Count == 1 ? "this test. Its cases count" : "these tests. Their cases count")} as incomplete (results.statuses.incomplete):\n{List(tests)}");

    /// <summary>TR0303: no result belongs to a case.</summary>
    /// <param name="recorded">How many results there are.</param>
    /// <param name="ignored">How many of them belong to tests with [TestRailIgnore].</param>
    /// <param name="isAlone">False where another process of the same command or build may have opened a run.</param>
    public static Message NothingMapped(int recorded, int ignored = 0, bool isAlone = true) => new(Severity.Warning, "TR0303",
        $"{(recorded == 1 ? "The result belongs to no TestRail case" : $"None of the {recorded} results belongs to a TestRail case")}"
        + (ignored == 0 ? "" : ignored >= recorded ? $", because of [TestRailIgnore]" : $" ({ignored} because of [TestRailIgnore])")
        + $". Nothing was sent{(isAlone ? " and no run was opened" : "")}.",
        ignored >= recorded ? null : "Add [TestRailCase(123)] to the tests to report.");

    private static string List(IReadOnlyList<string> tests) =>
        string.Join("\n", tests.Take(Phrases.LongestList).Select(test => $"  {test}")) + (tests.Count > Phrases.LongestList ? $"\n  and {tests.Count - Phrases.LongestList} more." : "");
}
