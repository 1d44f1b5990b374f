using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Matching;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>An aborted session did not reach a case that another session of the run reports.</summary>
internal sealed class UnreachedCasesTests : StoryFixture
{
    private const string Word = "**Incomplete**";

    [SetUp]
    public void InOneJob() => Story.With("run.key", "job 1").Declaring(1, 2);

    [TestCase(null, null)]
    [TestCase("retest", 4)]
    public async Task A_case_that_the_session_never_reached_does_not_look_passed_because_another_one_passed(string? incomplete, int? status)
    {
        if (incomplete is not null)
            Story.With("results.statuses", new { incomplete });
        RunOnBoth(() => Story.Run(Passed(1), Passed(2)), () => Story.RunCutShort(Passed(1)));

        Assert.That((await Last(2)).Number("status_id"), Is.EqualTo(status));
        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word).And.Contain("Test_of_2"));
        Assert.That((await Last(1)).Text("comment"), Does.Not.Contain(Word));
    }

    [TestCase(null, null)]
    [TestCase("retest", 4)]
    public async Task The_order_of_the_deliveries_does_not_matter(string? incomplete, int? status)
    {
        if (incomplete is not null)
            Story.With("results.statuses", new { incomplete });
        RunOnBoth(() => Story.RunCutShort(Passed(1)), () => Story.Run(Passed(1), Passed(2)));

        Assert.That((await Last(2)).Number("status_id"), Is.EqualTo(status));
        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word).And.Contain("Test_of_2"));
    }

    [Test]
    public async Task A_case_that_failed_elsewhere_stays_failed()
    {
        RunOnBoth(() => Story.Run(Passed(1), Failed(2)), () => Story.RunCutShort(Passed(1)));

        Assert.That((await Last(2)).Number("status_id"), Is.EqualTo(5));
        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word).And.Contain("Expected: 2"));
    }

    [Test]
    public async Task A_case_whose_tests_all_ran_in_another_command_is_complete()
    {
        var source = Path.Combine(Story.Folder, Story.Assembly);
        Story.IsFiltered = true;
        Story.Run(Story.Begin(), Passed(2).From(source));
        Story.RunCutShort(Passed(1));

        Assert.That(await Server.Results(await Server.OnlyRun(), 2), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_case_of_which_another_test_ran_in_another_command_is_not()
    {
        var source = Path.Combine(Story.Folder, Story.Assembly);
        Story.IsFiltered = true;
        Story.Run(Story.Begin(), Passed(2).Named("Other").From(source));
        Story.RunCutShort(Passed(1));

        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word).And.Contain("Other"));
    }

    [Test]
    public async Task A_session_that_was_killed_before_its_first_result_says_it_when_it_is_resumed()
    {
        RunOnBoth(() => Story.Run(Passed(1), Passed(2)), Kill);
        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That((await Last(1)).Text("comment"), Does.Contain(Word));
        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word));
        Assert.That((await Server.Run(await Server.OnlyRun())).Text("description"), Does.StartWith("Incomplete: "));

        var requests = Sandbox.Requests.All.Count;
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That(Sandbox.Requests.All, Has.Count.EqualTo(requests), "it is said once");
    }

    [TestCase(false, Description = "the batch was not stored")]
    [TestCase(true, Description = "it was stored, and the answer was lost")]
    public async Task A_note_that_an_outage_held_back_is_sent_later_and_once(bool isStored)
    {
        RunOnBoth(() => Story.Run(Passed(1), Passed(2)), () =>
        {
            Fails(new FaultRule { Method = "add_results_for_cases", Kind = isStored ? FaultKind.StatusAfter : FaultKind.Status, Status = 504, Times = FaultRule.Always });
            Fails(new FaultRule { Method = "get_results_for_case", Status = 504, Times = FaultRule.Always });
            Story.RunCutShort(Passed(1));
        });
        Sandbox.Faults.Clear();
        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That((await Server.Results(await Server.OnlyRun(), 2)).Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { 1, null }));
        Assert.That((await Server.Results(await Server.OnlyRun(), 1)).Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { 1, 1 }));
    }

    [Test]
    public async Task With_a_result_for_each_test_it_is_said_once()
    {
        Story.With("results.combine", "all");
        RunOnBoth(() => Story.Run(Passed(1), Passed(2), Passed(2).Named("Other")), () => Story.RunCutShort(Passed(1)));

        Assert.That((await Server.Results(await Server.OnlyRun(), 2)).Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { 1, 1, null }));
    }

    [Test]
    public async Task A_case_that_TestRail_does_not_have_is_not_reported_because_of_it()
    {
        foreach (var (framework, run) in new (string, Action)[] { ("net8.0", () => Story.Run(Passed(1), Passed(999))), ("net10.0", () => Story.RunCutShort(Passed(1))) })
        {
            Story.Assembly = $"{framework}/Shop.Tests.dll";
            Story.Declaring(1, 999);
            run();
        }

        Assert.That(Story.Reports.Select(report => JsonDocument.Parse(File.ReadAllText(report)).RootElement.GetProperty("results").GetArrayLength()), Is.EquivalentTo([2, 1]));
        Assert.That(Log.Codes.Count(code => code == "TR0304"), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Rows_of_the_test_that_ran_in_another_command_are_not_known_to_be_all()
    {
        using var compiled = new Compiled("namespace Shop { public class CartTests { [TestRailCase(1)] public void Test_of_1() {} [TestRailCase(2)] public void Test_of_2(int row) {} } }");
        Story.Using(compiled.Path).IsFiltered = true;
        Story.Run(Story.Begin(), Passed(2).Row("1").From(compiled.Path));
        Abort(Passed(1).From(compiled.Path));

        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word).And.Contain("Test_of_2"));
    }

    [Test]
    public async Task A_command_that_ran_all_tests_before_has_all_rows()
    {
        using var compiled = new Compiled("namespace Shop { public class CartTests { [TestRailCase(1)] public void Test_of_1() {} [TestRailCase(2)] public void Test_of_2(int row) {} } }");
        Story.Using(compiled.Path);
        Story.Run(Story.Begin(), Passed(1).From(compiled.Path), Passed(2).Row("1").From(compiled.Path));
        Abort(Passed(1).From(compiled.Path));

        Assert.That(await Server.Results(await Server.OnlyRun(), 2), Has.Count.EqualTo(1));
    }

    /// <summary>NUnit names the base class as the class of an inherited test.</summary>
    [Test]
    public async Task An_inherited_test_that_ran_is_not_missing()
    {
        using var compiled = new Compiled("namespace Shop { public abstract class CartTests { [TestRailCase(1)] public void Test_of_1() {} } public class Derived : CartTests { [TestRailCase(2)] public void Test_of_2() {} } }");
        Story.Using(compiled.Path).IsFiltered = true;
        Story.Run(Story.Begin(), Passed(2).InFixture("Shop.Derived").From(compiled.Path));
        Abort(Passed(1).InFixture("Shop.Derived").From(compiled.Path));

        Assert.That((await Last(1)).Number("status_id"), Is.EqualTo(1));
        Assert.That(await Server.Results(await Server.OnlyRun(), 2), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_assembly_that_can_no_longer_be_read_may_declare_any_case()
    {
        RunOnBoth(() => Story.Run(Passed(1)), Kill);
        File.Delete(Path.Combine(Story.Folder, "net10.0/Shop.Tests.dll"));
        Assert.That(await Story.ResumeAsync(), Is.True);
        Story.IsFiltered = true;
        Story.Run(Passed(2).Named("Other"));

        Assert.That((await Last(2)).Number("status_id"), Is.Null);
        Assert.That((await Last(2)).Text("comment"), Does.Contain(Word));
    }

    [TestCase(false)]
    [TestCase(true, Description = "the configuration names another run now")]
    public async Task A_session_without_results_whose_run_is_deleted_is_finished(bool isMoved)
    {
        Story.Declaring(1);
        Kill();
        await Server.Post($"delete_run/{await Server.OnlyRun()}", new { });
        if (isMoved)
            Story.With("run.id", (await Server.Post("add_run/1", new { name = "Other" })).Number("id"));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(Story.Survey().Single().State, Is.EqualTo(JournalStatus.Finished));
        Assert.That(await Server.Runs(), Has.Count.EqualTo(isMoved ? 1 : 0));
    }

    [Test]
    public async Task A_case_that_TestRail_does_not_have_is_no_rejection_of_a_resume()
    {
        foreach (var (framework, run) in new (string, Action)[] { ("net8.0", () => Story.Run(Passed(1), Passed(999))), ("net10.0", Kill) })
        {
            Story.Assembly = $"{framework}/Shop.Tests.dll";
            Story.Declaring(1, 999);
            Log.Clear();
            run();
        }

        Assert.That(await Story.ResumeEachAsync(), Is.All.EqualTo(ResumeOutcome.Delivered));
        Assert.That((await Last(1)).Text("comment"), Does.Contain(Word));
        Assert.That(Log.Codes, Has.None.EqualTo("TR0301"));
    }

    /// <summary>Runs one session after the other, on two target frameworks.</summary>
    private void RunOnBoth(Action first, Action second)
    {
        foreach (var (framework, run) in new[] { ("net8.0", first), ("net10.0", second) })
        {
            Story.Assembly = $"{framework}/Shop.Tests.dll";
            Story.Declaring(1, 2);
            Log.Clear();
            run();
        }
    }

    /// <summary>Ends the process after its run was opened, before the first result.</summary>
    private void Kill()
    {
        using var killed = Story.Begin();
        WaitFor(() => Log.Messages.Count > 0).GetAwaiter().GetResult();
    }

    private void Abort(params TestResult[] results)
    {
        var session = Story.Begin();
        foreach (var result in results)
            session.Record(result);
        session.Complete(new SessionEnd(Aborted: true));
    }

    private async Task<JsonElement> Last(long id) => (await Server.Results(await Server.OnlyRun(), id))[^1];
}
