using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class RowTests : StoryFixture
{
    [Test]
    public async Task A_clock_that_was_set_back_during_a_test_costs_no_result()
    {
        Story.Run(Passed(1).Row("1"), Failed(1).Row("2") with { Duration = TimeSpan.FromSeconds(-1) });

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("status_id"), Is.EqualTo(5));
        Assert.That(Log.Codes, Is.Empty, Log.Text);
    }

    [Test]
    public async Task By_default_the_worst_row_decides_and_the_comment_lists_them_all()
    {
        Story.Run(Passed(1).Row("1"), Failed(1).Row("2"), Passed(1).Row("3"));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.Multiple(() =>
        {
            Assert.That(result.Number("status_id"), Is.EqualTo(5));
            Assert.That(result.Text("elapsed"), Is.EqualTo("6s"));
            Assert.That(result.Text("comment"), Does.Contain("1 failed, 2 passed"));
            Assert.That(result.Text("comment"), Does.Contain("Test_of_1(1)").And.Contain("Test_of_1(2)").And.Contain("Test_of_1(3)"));
            Assert.That(result.Text("comment"), Does.Contain("Expected: 2, but was: 3"));
        });
    }

    [TestCase(16_000)]
    [TestCase(2_000)]
    public async Task Of_many_rows_the_failed_ones_are_listed_first_however_short_the_comment_is(int longest)
    {
        Story.With("results.maxCommentLength", longest)
            .Run([.. Enumerable.Range(0, 130).Select(row => row % 3 == 2 && row > 40 ? Failed(1).Row($"{row}") : Passed(1).Row($"{row}"))]);

        var comment = (await Server.Result(await Server.OnlyRun(), 1)).Text("comment")!;
        var rows = comment.Split('\n').Where(line => line.StartsWith("failed ", StringComparison.Ordinal) || line.StartsWith("passed ", StringComparison.Ordinal)).ToList();
        Assert.That(rows.Take(15), Has.All.StartsWith("failed "));
        Assert.That(comment, Does.Contain("30 failed, 100 passed").And.Match(@"\n… and [0-9]+ more: [0-9]+ failed, "));
    }

    [Test]
    public async Task The_last_row_decides_where_that_is_chosen()
    {
        Story.With("results.combine", "last").Run(Failed(1).Row("1"), Passed(1).Row("2"));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(1));
        Assert.That(result.Text("comment"), Does.Contain("1 failed, 1 passed"));
    }

    [Test]
    public async Task All_rows_are_sent_where_that_is_chosen_with_the_worst_as_the_last()
    {
        Story.With("results.combine", "all").Run(Failed(1).Row("1"), Passed(1).Row("2"), Passed(1).Row("3"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run, 1)).Select(result => result.Number("status_id")), Is.EqualTo([1, 1, 5]));
        Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(5));
    }

    [Test]
    public async Task Several_tests_of_one_case_come_to_one_result()
    {
        Story.Run(Passed(1).Named("Adds"), Failed(1).Named("Adds_twice"));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(5));
        Assert.That(result.Text("comment"), Does.StartWith("`Shop.CartTests.Adds_twice`"));
    }

    [Test]
    public async Task A_test_with_several_ids_reports_to_each()
    {
        Story.Run(Failed(1, 2, 3));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run)).Select(result => result.Number("status_id")), Is.EqualTo([5, 5, 5]));
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3]));
    }

    [Test]
    public async Task What_was_skipped_never_outranks_what_ran()
    {
        Story.With("results.statuses", new { skipped = "blocked" }).Run(Passed(1).Row("1"), Skipped(1).Row("2"));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("status_id"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_skipped_test_leaves_an_earlier_status_standing()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 1 } })).Number("id")!.Value;
        await Server.Post($"add_result_for_case/{run}/1", new { status_id = 5, comment = "Seen by Ada" });

        Story.With("run.id", run).Run(Skipped(1));

        Assert.That((await Server.Results(run, 1))[^1].Text("comment"), Does.StartWith("Skipped: Waits for a new gateway"));
        Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(5));
    }

    [Test]
    public async Task An_outcome_mapped_to_null_is_kept_out_of_TestRail_and_the_session_is_complete()
    {
        Story.With("results.statuses", new { skipped = (string?)null }).Run(Passed(1), Skipped(2));

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
        Assert.That(Log.Codes, Is.Empty);
        Assert.That(await Story.ResumeAsync(), Is.True, "nothing is left to be sent");
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_row_mapped_to_null_does_not_silence_the_other_rows()
    {
        Story.With("results.statuses", new { skipped = (string?)null }).Run(Skipped(1).Row("1"), Passed(1).Row("2"));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That(await Story.ResumeAsync(), Is.True, "nothing is left to be sent");
    }

    [Test]
    public async Task A_result_that_is_to_be_ignored_goes_nowhere()
    {
        Story.Run(Passed(1), Failed(2).With("TestRailIgnore", "true"));

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1]));
    }

    [Test]
    public void A_trait_that_is_no_case_id_is_named_with_its_test()
    {
        Story.Run(Passed(1), Passed().With("TestRailCase", "checkout"));

        Assert.That(Log.Of("TR0304").Text, Facts.InOrder("1 TestRailCase trait", ":\n  \"checkout\"  Shop.CartTests.Belongs_to_no_case"));
    }
}
