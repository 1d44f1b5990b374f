using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>run close</c> without an id, when the sessions opened a run for each of two suites.</summary>
internal sealed class RunCloseOfSeveralTests : ToolFixture
{
    private const int MobileApp = 2;

    private long[] _runs = [];

    [SetUp]
    public async Task OpenTwoRuns()
    {
        Story.With("project", "Mobile app").With("run.key", "nightly").Run(Passed(41), Passed(47));
        _runs = [.. (await Server.Runs(MobileApp)).Select(run => run.Number("id")!.Value).Order()];
        Assert.That(_runs, Has.Length.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(1)]
    public async Task A_run_that_must_stay_open_keeps_no_other_open(int open)
    {
        await Disown(_runs[open]);

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), Printed);

        Assert.That(await ClosedRuns(), Is.EqualTo([_runs[1 - open]]));
        Assert.That(Error.ToString(), Does.Contain($"TR0715 Run R{_runs[open]} ").And.Contain($"Run R{_runs[1 - open]} \"Nightly - {(open == 0 ? "iOS" : "Android")}\" is closed: "));
    }

    [Test]
    public async Task A_run_that_TestRail_does_not_close_keeps_no_other_open()
    {
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.Forbidden });

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(3), Printed);

        Assert.That(await ClosedRuns(), Is.EqualTo([_runs[1]]));
    }

    [Test]
    public async Task All_reasons_are_given()
    {
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.Forbidden });
        await Disown(_runs[1]);

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), "not only for rejected requests");

        Assert.That(await ClosedRuns(), Is.Empty);
        Assert.That(Error.ToString(), Facts.InOrder("TR0201", $"TR0715 Run R{_runs[1]} "));
    }

    [Test]
    public async Task A_failure_that_passes_is_tried_again_and_each_reason_is_given_once()
    {
        Fails(new FaultRule { Method = "close_run", Times = 20 });
        await Disown(_runs[0]);
        Sandbox.Requests.Clear();

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), Printed);

        Assert.That(await ClosedRuns(), Is.EqualTo([_runs[1]]));
        Assert.That(Error.ToString(), Facts.InOrder($"Run R{_runs[1]} ", " is closed: ", $"TR0715 Run R{_runs[0]} "));
        Assert.That(Error.ToString().Split("TR0715"), Has.Length.EqualTo(2), "said once");
    }

    [Test]
    public async Task A_wrong_password_is_tried_for_one_run_only()
    {
        Fails(new FaultRule { Method = "get_run", Status = 401, Times = FaultRule.Always });
        Sandbox.Requests.Clear();

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(3), Printed);

        Assert.That(Sandbox.Requests.Of("get_run"), Has.Count.EqualTo(1));
    }

    /// <summary>A user edits the description, so that the run lacks its reference.</summary>
    private Task Disown(long run) => Server.Post($"update_run/{run}", new { description = "Edited by Ada" });

    private async Task<IEnumerable<long>> ClosedRuns() =>
        (await Server.Runs(MobileApp)).Where(run => run.Flag("is_completed") == true).Select(run => run.Number("id")!.Value);
}
