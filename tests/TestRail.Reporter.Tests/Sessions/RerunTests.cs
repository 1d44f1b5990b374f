using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Several commands in one build. A rerun of a test replaces that test's own result and no other.</summary>
internal sealed class RerunTests : StoryFixture
{
    [SetUp]
    public void InOneJob() => Story.With("run.key", "job 1");

    [TearDown]
    public void NothingIsLeft() => Assert.That(Log.Codes, Has.None.EqualTo("TR0302"));

    [TestCase(true)]
    [TestCase(false)]
    public async Task Another_test_of_the_case_that_passes_later_does_not_replace_one_that_failed(bool isFiltered)
    {
        Story.IsFiltered = isFiltered;
        Story.Run(Failed(1).Named("Fast"));
        Story.Run(Passed(1).Named("Slow"));

        Assert.That(await Status(1), Is.EqualTo(5));
        Assert.That(await Comment(1), Does.Contain("1 failed, 1 passed").And.Contain("Expected: 2, but was: 3"));
    }

    [Test]
    public async Task A_row_that_passes_later_does_not_replace_another_row_that_failed()
    {
        Story.Run(Failed(1).Row("1"));
        Story.Run(Passed(1).Row("2"));

        Assert.That(await Status(1), Is.EqualTo(5));
    }

    [Test]
    public async Task A_rerun_of_one_of_two_failed_tests_leaves_the_other_failed()
    {
        Story.Run(Failed(1).Named("a"), Failed(1).Named("b"), Passed(1).Named("c"));
        Story.IsFiltered = true;
        Story.Run(Passed(1).Named("a"));
        Assert.That(await Status(1), Is.EqualTo(5));

        Story.Run(Passed(1).Named("b"));
        Assert.That(await Status(1), Is.EqualTo(1));
    }

    [TestCase(null, 1)]
    [TestCase("blocked", 2)]
    public async Task A_test_that_failed_in_an_earlier_command_and_passes_now_is_flaky_and_says_so(string? flaky, int status)
    {
        if (flaky is not null)
            Story.With("results.statuses", new { flaky });
        Story.Run(Failed(1));
        Story.Run(Passed(1));

        Assert.That(await Status(1), Is.EqualTo(status));
        Assert.That(await Comment(1), Does.Contain("**Flaky**: passed after earlier runs of the same tests").And.Contain("earlier run failed").And.Contain("Expected: 2, but was: 3"));
    }

    [Test]
    public async Task A_test_that_passed_before_and_fails_now_is_failed()
    {
        Story.Run(Passed(1));
        Story.Run(Failed(1));

        Assert.That(await Status(1), Is.EqualTo(5));
        Assert.That(await Comment(1), Does.Not.Contain("earlier run"));
    }

    [Test]
    public async Task A_test_that_is_skipped_when_run_again_keeps_its_failure()
    {
        Story.Run(Failed(1));
        Story.Run(Skipped(1));

        Assert.That(await Status(1), Is.EqualTo(5));
    }

    [Test]
    public async Task One_assembly_of_two_that_runs_alone_once_more_replaces_its_own_tests()
    {
        Story.Run(Failed(1).Named("a"), Passed(1).Named("b"));
        Story.Run(Passed(1).Named("a"));

        Assert.That(await Status(1), Is.EqualTo(1));
    }

    [TestCase("worst", 5)]
    [TestCase("last", 1)]
    [TestCase("all", 1)]
    public async Task A_rerun_is_an_attempt_as_results_retries_means_it(string retries, int status)
    {
        Story.With("results.retries", retries);
        Story.Run(Failed(1));
        Story.Run(Passed(1));

        Assert.That(await Status(1), Is.EqualTo(status));
    }

    [Test]
    public async Task Of_rows_that_read_alike_the_worst_stay_where_fewer_of_them_run_again()
    {
        Story.Run(Passed(1), Failed(1));
        Story.Run(Passed(1));
        Assert.That(await Status(1), Is.EqualTo(5));

        Story.Run(Passed(1), Passed(1));
        Assert.That(await Status(1), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_tests_whose_names_differ_in_what_nobody_sees_are_two_tests()
    {
        Story.Run(Failed(1).Named("Pays\u200b"));
        Story.Run(Passed(1).Named("Pays"));

        Assert.That(await Status(1), Is.EqualTo(5));
    }

    [Test]
    public async Task A_clock_that_was_set_back_does_not_make_a_newer_session_an_older_one()
    {
        Story.Run(Passed(1));
        Story.Time = new JumpingTime(TimeSpan.FromHours(-2));
        Story.Run(Failed(1));
        Assert.That(await Status(1), Is.EqualTo(5));

        Story.Run(Passed(1));
        Assert.That(await Status(1), Is.EqualTo(1));
    }

    [TestCase("folder")]
    [TestCase("finished")]
    [TestCase("locked")]
    public async Task What_a_session_reported_counts_whatever_becomes_of_its_journal(string fate)
    {
        Story.With("delivery.retentionDays", fate == "finished" ? 0 : 7);
        Story.Run(Failed(1).Named("a"));
        if (fate == "folder")
            Directory.Delete(Story.JournalFolder, recursive: true);
        using var reader = fate == "locked" ? new FileStream(Story.Journals[0], FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
        Story.Run(Passed(1).Named("b"));

        Assert.That(await Status(1), Is.EqualTo(5));
        Assert.That(await Comment(1), Does.Contain("1 failed, 1 passed").And.Contain("Expected: 2, but was: 3").And.Contain("CartTests.cs:line 12"));
    }

    [TestCase("chrome", "firefox", 5)]
    [TestCase("chrome", "chrome", 1)]
    public async Task The_same_test_in_another_variant_is_another_test(string first, string second, int status)
    {
        Story.With("results.variant", first).Run(Failed(1));
        Story.With("results.variant", second).Run(Passed(1));

        Assert.That(await Status(1), Is.EqualTo(status));
        if (status == 5)
            Assert.That(await Comment(1), Does.Contain("`chrome`").And.Contain("firefox"));
    }

    [Test]
    public async Task A_failure_that_is_not_reported_keeps_another_sessions_pass_from_being_sent_and_nothing_is_waited_for()
    {
        Story.With("results.statuses", new { failed = (string?)null }).Declaring(1);
        Story.Run(Failed(1).Named("a"));
        Story.Run(Passed(1).Named("b"));

        Assert.That(await Status(1), Is.EqualTo(3), "untested");
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That(Log.Text, Does.Not.Contain("TR0302"));
    }

    [Test]
    public async Task Settings_make_a_variant_where_nobody_names_one()
    {
        Story.Variant = "settings 1f0c2ab7";
        Story.Run(Failed(1));
        Story.Variant = null;
        Story.Run(Passed(1));
        Assert.That(await Status(1), Is.EqualTo(5));

        Story.With("results.variant", "one for all");
        Story.Run(Failed(2));
        Story.Variant = "settings 1f0c2ab7";
        Story.Run(Passed(2));
        Assert.That(await Status(2), Is.EqualTo(1));
    }

    [Test]
    public async Task Commands_that_report_into_a_run_by_its_id_count_together_without_a_key()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 1 } })).Number("id")!.Value;
        Story.Without("run").With("run.id", run);
        Story.Invocation = "4711_x";
        Story.Run(Failed(1).Named("a"));
        Story.Invocation = "4712_y";
        Story.Run(Passed(1).Named("b"));

        Assert.That(await Status(1), Is.EqualTo(5));
    }

    private async Task<long?> Status(long id) => (await Server.Tests(await Server.OnlyRun())).Single(test => test.Number("case_id") == id).Number("status_id");

    private async Task<string> Comment(long id) => (await Server.Results(await Server.OnlyRun(), id))[^1].Text("comment")!;
}
