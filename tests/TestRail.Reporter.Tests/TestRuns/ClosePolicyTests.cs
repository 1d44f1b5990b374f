using TestRail.Reporter.Engine.TestRuns.Closing;

namespace TestRail.Reporter.Tests.TestRuns;

internal sealed class ClosePolicyTests
{
    private static readonly CloseFacts Run = new(57, null) { IsRequested = true, IsOwn = true };
    private static readonly CloseFacts Plan = new(57, 12) { IsRequested = true, IsOwn = true };

    [TestCaseSource(nameof(Decisions))]
    public void Every_doubt_keeps_it_open(string name, CloseFacts facts, CloseDecision decision) =>
        Assert.That(ClosePolicy.Decide(facts), Is.EqualTo(decision), name);

    /// <summary>The reason that a user can do least about takes precedence.</summary>
    [Test]
    public void The_first_reason_counts()
    {
        var facts = Plan with { IncludesPlan = false, IsAborted = true, IsShared = true, UndeliveredSessions = 1, HasOpenTestsInPlan = true };
        CloseDecision[] order = [CloseDecision.OnlyWithPlan, CloseDecision.Aborted, CloseDecision.Shared, CloseDecision.Undelivered, CloseDecision.OpenTestsInPlan, CloseDecision.Close];
        CloseFacts[] steps =
        [
            facts,
            facts with { IncludesPlan = true },
            facts with { IncludesPlan = true, IsAborted = false },
            facts with { IncludesPlan = true, IsAborted = false, IsShared = false },
            facts with { IncludesPlan = true, IsAborted = false, IsShared = false, UndeliveredSessions = 0 },
            Plan,
        ];
        Assert.That(steps.Select(ClosePolicy.Decide), Is.EqualTo(order));
    }

    [TestCase(true, false, null, true)]
    [TestCase(false, true, null, false)]
    [TestCase(true, false, 12L, false)]
    [TestCase(false, true, 12L, true)]
    public void A_run_of_a_plan_is_closed_by_the_option_of_the_plan(bool closesRun, bool closesPlan, long? plan, bool isRequested) =>
        Assert.That(ClosePolicy.IsRequested(closesRun, closesPlan, plan), Is.EqualTo(isRequested));

    private static IEnumerable<object[]> Decisions() =>
    [
        ["a run", Run, CloseDecision.Close],
        ["a plan", Plan, CloseDecision.Close],
        ["nobody asks", Run with { IsRequested = false }, CloseDecision.NotRequested],
        ["another process opened it", Run with { IsOwn = false }, CloseDecision.Foreign],
        ["a run of a plan alone", Plan with { IncludesPlan = false }, CloseDecision.OnlyWithPlan],
        ["an aborted test run", Run with { IsAborted = true }, CloseDecision.Aborted],
        ["other processes", Plan with { IsShared = true }, CloseDecision.Shared],
        ["pending results", Run with { UndeliveredSessions = 2 }, CloseDecision.Undelivered],
        ["other machines", Plan with { HasOpenTestsInPlan = true }, CloseDecision.OpenTestsInPlan],
    ];
}
