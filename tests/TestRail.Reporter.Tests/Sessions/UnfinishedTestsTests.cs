using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The test process exits before all tests finished, and the host reports what it knows.</summary>
internal sealed class UnfinishedTestsTests : StoryFixture
{
    private const string Crash = "Test host process crashed: Stack overflow.";

    [Test]
    public async Task Tests_in_flight_fail_for_the_cases_that_their_attributes_name()
    {
        var session = Story.Declaring(1, 2, 3).Begin();
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: true) { Reason = Crash, InFlight = [Running("Test_of_2")] });

        var run = await Server.OnlyRun();
        var result = await Server.Result(run, 2);
        Assert.Multiple(() =>
        {
            Assert.That(result.Number("status_id"), Is.EqualTo(5));
            Assert.That(result.Text("comment"), Does.Contain("The test process ended while this test ran.").And.Contain(Crash));
            Assert.That(Log.Of("TR0006").Text, Does.EndWith("\n  Shop.CartTests.Test_of_2"));
            Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 2 accepted, 0 rejected, 0 pending, 0 unconfirmed.").And.Contain("aborted"));
            Assert.That(Log.Codes, Has.None.EqualTo("TR0005"));
        });
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
    }

    /// <summary>The traits of a row are known when it starts, and not in the assembly's metadata.</summary>
    [Test]
    public async Task A_row_in_flight_fails_for_the_case_that_the_host_named_at_its_start()
    {
        var row = Passed(2).Row("GB");
        var session = Story.Declaring(1, 2).Begin();
        session.RecordStart(row.Test, row.Traits);
        session.Complete(new SessionEnd(Aborted: true) { InFlight = [new RunningTest(row.Test, row.Traits)] });

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Number("status_id"), Is.EqualTo(5));
    }

    [Test]
    public async Task A_test_in_flight_whose_name_holds_its_case_is_found_too()
    {
        var session = Story.With("cases.matchBy", new[] { "name" }).Begin();
        session.Complete(new SessionEnd(Aborted: true) { InFlight = [Running("C2_Pays"), Running("Belongs_to_none")] });

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Text("comment"), Does.Contain("The test process ended while this test and 1 more ran."));
    }

    [Test]
    public void Without_a_list_of_them_the_way_to_one_is_said()
    {
        var session = Story.Begin();
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: true) { Reason = Crash });

        Assert.That(Log.Of("TR0005").ToString(), Does.Contain("--blame"));
    }

    [Test]
    public void What_the_process_took_with_it_is_counted()
    {
        Story.Begin().Complete(new SessionEnd(Aborted: true) { InFlight = [], Lost = 7 });

        Assert.That(Log.Of("TR0007").Text, Facts.InOrder("at least 7"));
        Assert.That(Log.Codes, Has.None.EqualTo("TR0006"));
    }

    [Test]
    public void Someone_who_cancels_a_run_knows_that_tests_are_missing()
    {
        Story.Begin().Complete(new SessionEnd(Aborted: true) { Cancelled = true });

        Assert.That(Log.Codes, Is.EqualTo(new[] { "TR0303" }).Or.Empty);
    }

    private RunningTest Running(string method) => new(new TestIdentity
    {
        Id = method,
        DisplayName = method,
        ClassName = "Shop.CartTests",
        MethodName = method,
        Source = Path.Combine(Story.Folder, "Shop.Tests.dll"),
    });
}
