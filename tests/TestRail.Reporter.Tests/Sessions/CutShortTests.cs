using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
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
        RunOnBoth(() => Story.Run(Passed(1), Passed(2)), () =>
        {
            using var killed = Story.Begin();
            WaitFor(() => Log.Messages.Count > 0).GetAwaiter().GetResult();
        });
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
    public async Task What_an_outage_held_back_is_said_later_and_once(bool isStored)
    {
        RunOnBoth(() => Story.Run(Passed(1), Passed(2)), () =>
        {
            Fails(new FaultRule { Method = "add_results_for_cases", Kind = isStored ? FaultKind.StatusAfter : FaultKind.Status, Status = 504, Times = FaultRule.Always });
            Fails(new FaultRule { Method = "get_results_for_case", Status = 504, Times = FaultRule.Always });
            Story.RunCutShort(Passed(1));
        });
        Sandbox.Faults.Clear();
        Assert.That(await Story.ResumeAsync(), Is.True, () => string.Join("\n", Log.Messages));

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

    private static TestResult[] Rows(long id, int count) => [.. Enumerable.Range(1, count).Select(row => Passed(id).Row($"{row}"))];

    private async Task<JsonElement> Last(long id) => (await Server.Results(await Server.OnlyRun(), id))[^1];
}
