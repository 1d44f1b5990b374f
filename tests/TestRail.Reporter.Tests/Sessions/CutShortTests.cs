using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A session that ended before its tests finished. No case gets a better status than its known results justify.</summary>
internal sealed class CutShortTests : StoryFixture
{
    private const string Word = "**Incomplete**";

    [SetUp]
    public void InOneJob() => Story.With("run.key", "job 1").Declaring(1, 2);

    [TestCase(null, null)]
    [TestCase("retest", 4)]
    public async Task Rows_that_may_be_missing_keep_the_case_from_looking_passed(string? incomplete, int? status)
    {
        if (incomplete is not null)
            Story.With("results.statuses", new { incomplete });
        Story.RunCutShort(Rows(3, 16));

        var result = await Server.Result(await Server.OnlyRun(), 3);
        Assert.That(result.Number("status_id"), Is.EqualTo(status));
        Assert.That(result.Text("comment"), Does.Contain(Word).And.Contain("16 passed"));
    }

    [TestCase(1, true)]
    [TestCase(2, false)]
    public async Task A_run_that_ends_at_its_limit_of_failures_may_lack_tests(int limit, bool isCutShort)
    {
        Story.FailureLimit = limit;
        Story.Run([.. Rows(3, 3), Failed(2)]);

        Assert.That((await Server.Result(await Server.OnlyRun(), 3)).Text("comment"), isCutShort ? Does.Contain(Word) : Does.Not.Contain(Word));
        Assert.That(Log.Codes, Is.Empty, "that was asked for");
    }

    [Test]
    public async Task A_test_that_is_the_only_one_of_its_case_and_ran_is_complete()
    {
        Story.RunCutShort(Passed(1));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(1));
        Assert.That(result.Text("comment"), Does.Not.Contain(Word));
    }

    [Test]
    public async Task A_failure_outranks_what_may_be_missing_and_the_comment_says_both()
    {
        Story.RunCutShort([.. Rows(3, 4), Failed(3).Row("5")]);

        var result = await Server.Result(await Server.OnlyRun(), 3);
        Assert.That(result.Number("status_id"), Is.EqualTo(5));
        Assert.That(result.Text("comment"), Does.Contain(Word).And.Contain("1 failed, 4 passed"));
    }

    [Test]
    public async Task A_later_session_in_which_all_tests_ran_makes_up_for_it()
    {
        Story.RunCutShort(Rows(3, 16));
        Story.Run(Rows(3, 300));

        Assert.That((await Last(3)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Last(3)).Text("comment"), Does.Not.Contain(Word).And.Contain("300 passed"));
    }

    [Test]
    public async Task A_later_session_in_which_only_some_tests_ran_does_not()
    {
        Story.RunCutShort(Rows(3, 16));
        Story.IsFiltered = true;
        Story.Run(Rows(3, 17));

        Assert.That((await Last(3)).Number("status_id"), Is.Null);
        Assert.That((await Last(3)).Text("comment"), Does.Contain(Word));
    }

    [Test]
    public async Task What_a_killed_session_left_in_its_journal_counts_for_those_that_come_later()
    {
        using (var killed = Story.Begin())
        {
            await WaitFor(() => Log.Messages.Count > 0);
            foreach (var result in (TestResult[])[.. Rows(3, 4), Failed(3).Row("5")])
                killed.Record(result);
        }

        Story.IsFiltered = true;
        Story.Run(Passed(3).Named("Other"));

        Assert.That((await Last(3)).Number("status_id"), Is.EqualTo(5));
        Assert.That((await Last(3)).Text("comment"), Does.Contain("1 failed, 5 passed"));
    }

    [Test]
    public async Task Where_a_killed_sessions_journal_is_gone_no_case_of_its_tests_looks_passed_and_it_is_said_once()
    {
        using (Story.Begin())
            await WaitFor(() => Log.Messages.Count > 0);
        Directory.Delete(Story.JournalFolder, recursive: true);
        Story.IsFiltered = true;
        Log.Clear();
        Story.Run(Passed(1).Named("Other"), Passed(7));
        Story.Run(Passed(1).Named("Other"));

        Assert.That((await Last(1)).Number("status_id"), Is.Null);
        Assert.That((await Last(7)).Number("status_id"), Is.EqualTo(1), "no test of the lost session is of that case");
        Assert.That(Log.Codes.Count(code => code == "TR0370"), Is.EqualTo(1));

        Story.IsFiltered = false;
        Story.Run(Passed(1), Passed(2), Passed(1).Named("Other"));
        Assert.That((await Last(1)).Number("status_id"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_runs_description_says_it_until_all_tests_have_run()
    {
        Story.RunCutShort(Passed(1));
        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Text("description"), Does.StartWith("Incomplete: ").And.Contain("trr-"));

        Story.Run(Passed(1), Passed(2));
        Assert.That((await Server.Run(run)).Text("description"), Does.Not.Contain("Incomplete:").And.Contain("trr-"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task The_description_of_a_run_in_a_plan_says_it_too(bool hasConfigurations)
    {
        Story.With("plan.name", "Nightly").With("plan.configurations", hasConfigurations ? (string[])["Browsers: Chrome"] : []);
        Story.RunCutShort(Passed(1));

        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var run = plan.GetProperty("entries")[0].GetProperty("runs")[0].Number("id")!.Value;
        Assert.That((await Server.Run(run)).Text("description"), Does.StartWith("Incomplete: "));
        Assert.That((await Server.Tests(run)).Select(test => test.Number("case_id")), Is.EqualTo([1, 2]), "the selection stays");
    }

    [Test]
    public async Task The_description_of_a_run_that_somebody_else_opened_stays_as_it_is()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", description = "by hand", include_all = false, case_ids = new[] { 1 } })).Number("id")!.Value;
        Story.With("run.id", run).RunCutShort(Passed(1));

        Assert.That((await Server.Run(run)).Text("description"), Is.EqualTo("by hand"));
    }

    private static TestResult[] Rows(long id, int count) => [.. Enumerable.Range(1, count).Select(row => Passed(id).Row($"{row}"))];

    private async Task<System.Text.Json.JsonElement> Last(long id) => (await Server.Results(await Server.OnlyRun(), id))[^1];
}
