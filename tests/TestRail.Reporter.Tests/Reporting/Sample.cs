using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Reporting;

namespace TestRail.Reporter.Tests.Reporting;

/// <summary>A session in which everything possible happened, and one with texts designed to break out of their markup.</summary>
internal static class Sample
{
    /// <summary>Markup, commands and mentions of every system that displays a report.</summary>
    public const string Hostile =
        "a|b`c`*d*_e_<script>alert('x')</script>[f](javascript:g)]\n::set-output name=h::i\r\n##vso[task.setvariable variable=j]k\n##teamcity[buildStop comment='|'l|']\u202Em\u001b[31m @n #1 www.example.com https://example.com \\";

    public static readonly SessionReport Complete = new()
    {
        Session = "1f0c2ab7",
        Began = Given.Noon,
        Written = Given.Noon.AddMinutes(2),
        Aborted = false,
        Sources = ["/shop/Shop.Tests.dll"],
        Journal = "/shop/.testrail/20260301T120000Z-1f0c2ab7.jsonl",
        Runs = [new ReportedRun(57, "Web shop main #471", 12, new Uri("https://acme.testrail.io/index.php?/runs/view/57"))],
        Counts = new ReportedCounts(2, 0, 0, 0) { Attached = 1, Recorded = 3 },
    };

    public static readonly SessionReport Incomplete = Complete with
    {
        Aborted = true,
        FailedCleanups = [new FailedCleanup("ClassCleanup", "Shop.CartTests.Close", "System.InvalidOperationException: no end")],
        Errors = ["System.InvalidOperationException : on a thread"],
        Runs = [.. Complete.Runs, new ReportedRun(58, "Web shop main #471 - Smoke", 12, new Uri("https://acme.testrail.io/index.php?/runs/view/58"))],
        Counts = new ReportedCounts(1, 1, 1, 1) { Attached = 1, FailedFiles = 1, PendingFiles = 2, NotSent = 1, Ignored = 1, Recorded = 6 },
        WithoutResult = [887, 888],
        HeldBack = [886],
        Notes = ["Not sent: 1 result of an outcome that results.statuses does not report (1 skipped)."],
        Obstacle = "add_results_for_cases/57: too many requests (HTTP 429).",
        Next = "testrail-reporter resume",
    };

    public static readonly ReportedResult Passed = new()
    {
        Number = 1,
        Test = "Shop.CartTests.A_new_cart_is_empty",
        Name = "A_new_cart_is_empty",
        Case = 881,
        Outcome = TestOutcome.Passed,
        Status = "passed",
        State = ResultState.Accepted,
        TestId = 501,
        Address = new Uri("https://acme.testrail.io/index.php?/tests/view/501"),
    };

    public static readonly ReportedResult Failed = Passed with
    {
        Number = 2,
        Test = "Shop.CartTests.Words_have_letters",
        Name = "Words_have_letters(\"tea\",3)",
        Case = 882,
        Outcome = TestOutcome.Failed,
        Status = "failed",
        TestId = 502,
        Address = new Uri("https://acme.testrail.io/index.php?/tests/view/502"),
    };

    public static readonly IReadOnlyList<ReportedResult> Results =
    [
        Passed,
        Failed,
        Failed with { Case = 883, State = ResultState.Rejected, Reason = "Field :results contains one or more invalid results (case C883 unknown)", TestId = null, Address = null },
        Failed with { Number = 3, Case = 884, State = ResultState.Unconfirmed, TestId = null, Address = null },
        Passed with { Number = 4, Case = 885, State = ResultState.Pending, TestId = null, Address = null },
        Passed with { Number = 5, Case = 886, Outcome = TestOutcome.Skipped, Status = null, State = ResultState.NotSent, TestId = null, Address = null },
    ];

    public static ReportedResult Malicious => Failed with { Test = Hostile, Name = Hostile, State = ResultState.Rejected, Reason = Hostile };

    public static ReportHighlights Find(params IEnumerable<ReportedResult> results)
    {
        var findings = new ReportHighlights();
        Assert.That(findings.Gather(results).Count(), Is.GreaterThanOrEqualTo(0));
        return findings;
    }
}
