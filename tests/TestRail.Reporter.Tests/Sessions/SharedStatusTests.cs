using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A case tested by several processes gets its status from all of their results, in any delivery order.</summary>
internal sealed class SharedStatusTests : StoryFixture
{
    [SetUp]
    public void OfASolution() => (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);

    [TestCase("worst", true, 5)]
    [TestCase("worst", false, 5)]
    [TestCase("all", true, 5)]
    [TestCase("all", false, 5)]
    [TestCase("last", true, 1)]
    [TestCase("last", false, 5)]
    public async Task A_failure_on_one_target_framework_decides_in_whatever_order_they_deliver(string rows, bool failureFirst, int status)
    {
        Story.With("results.combine", rows);
        if (failureFirst)
            On("net8.0", Failed(1));
        On("net10.0", Passed(1));
        if (!failureFirst)
            On("net8.0", Failed(1));

        var run = await Server.OnlyRun();
        var results = await Server.Results(run, 1);
        Assert.Multiple(async () =>
        {
            Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(status));
            Assert.That(results, Has.Count.EqualTo(2), "each delivery sends one result");
            if (rows != "all" || failureFirst)
                Assert.That(results[^1].Text("comment"), Does.Contain("1 failed, 1 passed").And.Contain("net8.0").And.Contain("net10.0"));
        });
    }

    [Test]
    public async Task Three_frameworks_come_to_the_worst_of_all()
    {
        On("net8.0", Passed(1).Row("1"), Failed(1).Row("2"));
        On("net9.0", Passed(1).Row("1"), Passed(1).Row("2"));
        On("net10.0", Passed(1).Row("1"), Skipped(1).Row("2"));

        var run = await Server.OnlyRun();
        var last = (await Server.Results(run, 1))[^1];
        Assert.That(last.Number("status_id"), Is.EqualTo(5));
        Assert.That(last.Text("comment"), Does.Contain("1 failed, 4 passed, 1 skipped").And.Contain("Expected: 2, but was: 3"));
    }

    [Test]
    public async Task What_another_framework_sent_is_a_step_beside_ones_own()
    {
        const long withSteps = 30;
        Story.With("results.rowsAsSteps", true);
        On("net8.0", Failed(withSteps));
        On("net10.0", Passed(withSteps));

        var steps = (await Server.Results(await Server.OnlyRun(), withSteps))[^1].GetProperty("custom_step_results").EnumerateArray().ToList();
        Assert.That(steps.Select(step => step.Text("content")), Is.EquivalentTo(["`Test_of_30` on net8.0", "`Test_of_30` on net10.0"]));
        Assert.That(steps.Select(step => step.Number("status_id")), Is.EquivalentTo(new long?[] { 1, 5 }));
    }

    [Test]
    public async Task What_only_was_skipped_on_another_framework_leaves_the_verdict()
    {
        On("net8.0", Passed(1));
        On("net10.0", Skipped(1));

        Assert.That((await Server.Results(await Server.OnlyRun(), 1))[^1].Number("status_id"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_tests_once_more_are_a_second_attempt_and_its_outcome_counts()
    {
        On("net8.0", Failed(1));
        On("net10.0", Passed(1));
        On("net8.0", Passed(1));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run, 1)).Select(result => result.Number("status_id")), Is.EqualTo([5, 5, 1]));

        On("net10.0", Passed(1));
        Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(1), "the first attempt is forgotten by all");
    }

    /// <summary>The attempts on each target framework, and the stored statuses if the left one delivers first or last.</summary>
    [TestCase("all", "worst", "FP", "P", "5 1 1", "1 5 1")]
    [TestCase("all", "worst", "FF", "FP", "5 5 5 5", "5 1 5 5")]
    [TestCase("all", "all", "FF", "FP", "5 5 5 5", "5 1 5 5")]
    [TestCase("all", "all", "FP", "P", "5 1 1", "1 5 1")]
    [TestCase("last", "worst", "FF", "FP", "5 5", "1 5")]
    [TestCase("last", "worst", "FP", "P", "1 1", "1 1")]
    [TestCase("worst", "worst", "FP", "P", "5 5", "1 5")]
    public async Task Attempts_on_several_frameworks_come_to_one_status_in_whatever_order_they_deliver(
        string retries, string rows, string older, string newer, string olderFirst, string olderLast)
    {
        Story.With("results.retries", retries).With("results.combine", rows);
        On("net8.0", Attempts(older));
        On("net10.0", Attempts(newer));
        Assert.That(await Statuses(), Is.EqualTo(olderFirst));

        Story.Invocation = "4712_y";
        On("net10.0", Attempts(newer));
        On("net8.0", Attempts(older));
        Assert.That(await Statuses(), Is.EqualTo(olderLast));

        async Task<string> Statuses()
        {
            var run = (await Server.Runs()).Max(each => each.Number("id")!.Value);
            return string.Join(' ', (await Server.Results(run, 1)).Select(result => result.Number("status_id")));
        }
    }

    [Test]
    public async Task What_a_resumed_journal_adds_is_combined_too()
    {
        var session = Begin("net10.0");
        await WaitFor(() => Log.Messages.Count > 0);
        session.Record(Passed(1));
        session.Dispose();
        On("net8.0", Failed(1));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run, 1)).Select(result => result.Number("status_id")), Is.EqualTo([5, 5]));
    }

    [Test]
    public async Task Each_session_settles_its_own_records_and_uploads_its_own_files()
    {
        On("net8.0", Failed(1).Attaching(Story.Write("net8.log", "8")));
        On("net10.0", Passed(1).Attaching(Story.Write("net10.log", "10")));

        var run = await Server.OnlyRun();
        var test = (await Server.Tests(run)).Single().Number("id")!.Value;
        Assert.That((await Server.AttachmentsOfTest(test)).Select(file => file.Text("name")), Is.EquivalentTo(["net8.log", "net10.log"]));
        foreach (var journal in Story.Journals)
        {
            var entries = File.ReadLines(journal).Select(line => JournalEntryFormat.Parse(System.Text.Encoding.UTF8.GetBytes(line))).ToList();
            Assert.That(entries.OfType<BatchSent>().Single().Results.Single().Records, Is.EqualTo([1]));
            Assert.That(entries[^1], Is.InstanceOf<JournalFinished>());
        }
    }

    [Test]
    public async Task A_field_that_only_another_session_brings_is_kept()
    {
        On("net8.0", Failed(1).With("TestRailField", "custom_environment=staging"));
        On("net10.0", Passed(1));

        Assert.That((await Server.Results(await Server.OnlyRun(), 1))[^1].Text("custom_environment"), Is.EqualTo("staging"));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task Sessions_that_join_an_existing_run_combine_too()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 1 } })).Number("id")!.Value;
        Story.With("run.id", run);
        On("net8.0", Failed(1));
        On("net10.0", Passed(1));

        Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(5));
    }

    private static TestResult[] Attempts(string outcomes) =>
        [.. outcomes.Select((letter, place) => (letter == 'F' ? Failed(1) : Passed(1)).Attempt(place + 1))];

    private void On(string framework, params TestResult[] results) =>
        Kit.Story.Run(Begin(framework), [.. results.Select(result => result with { Test = result.Test with { TargetFramework = framework } })]);

    private Reporter.Engine.Sessions.ReportingSession Begin(string framework)
    {
        Story.Assembly = $"{framework}/Shop.Tests.dll";
        return Story.Declaring(1).Begin();
    }
}
