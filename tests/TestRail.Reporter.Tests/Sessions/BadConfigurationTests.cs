using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>All configuration problems are reported, the results stay in the journal, and a resume after the fix delivers each result once.</summary>
internal sealed class BadConfigurationTests : StoryFixture
{
    [Test]
    public async Task Without_a_configuration_file_the_results_are_kept_and_can_be_sent_later()
    {
        var passes = Story.Run(Story.Begin(Story.ContextOfFile()), Passed(1), Failed(2));

        Assert.That(passes, Is.True);
        Assert.That(Log.Of("TR0101").Text.Split('\n').Skip(1), Has.Exactly(4).Items.And.All.StartsWith("  TR0104 "));
        Assert.That(Log.Of("TR0101").Text, Facts.InOrder(
            "connection.url", "TESTRAIL_URL", "\n", "connection.user", "TESTRAIL_USER", "\n", "connection.apiKey", "TESTRAIL_API_KEY", "\n", "project", "TESTRAIL_PROJECT"));
        Assert.That(Log.Of("TR0101").Action, Facts.InOrder("testrail.reporter.json.example", "testrail.reporter.json", Story.Folder));
        AssertKeptUnsent(2);
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task A_syntax_error_is_named_with_its_place()
    {
        var file = Story.Write("testrail.reporter.json", "{\n  \"project\": \"Web shop\"\n  \"suite\": 1\n}");

        Story.Run(Story.Begin(Story.ContextOfFile()), Passed(1), Failed(2));

        Assert.That(Log.Of("TR0101").Text, Facts.InOrder($"TR0107 {file}", "line 3, column 3: "));
        AssertKeptUnsent(2);
        await AssertResumeDelivers(1, 2);
    }

    [TestCase("project", "Web shopp", "Web shop", "project \"Web shopp\" (project)", "\"Web shop\", \"Mobile app\", \"Legacy desk\".")]
    [TestCase("suite", "Slave", "Master", "suite \"Slave\" (suite)", "\"Master\".")]
    [TestCase("results.statuses.failed", "broken", "failed", "status \"broken\" (results.statuses.failed)",
        "\"passed\", \"blocked\", \"untested\", \"retest\", \"failed\", \"flaky\", \"not_applicable\".")]
    [TestCase("run.milestone", "M9", "Release 1.1", "milestone \"9\" (run.milestone)", "\"Release 1.1\", \"Release 2.0\".")]
    [TestCase("run.assignedTo", "bob@example.com", "ada@example.com", "user \"bob@example.com\" (run.assignedTo)",
        "\"ci@example.com\", \"ada@example.com\", \"grace@example.com\", \"guest@example.com\".")]
    [TestCase("results.assignFailedTo", "bob@example.com", "ada@example.com", "user \"bob@example.com\" (results.assignFailedTo)",
        "\"ci@example.com\", \"ada@example.com\", \"grace@example.com\", \"guest@example.com\".")]
    public async Task A_name_that_TestRail_does_not_have_is_said_with_what_there_is(string option, string wrong, string right, string missing, string existing)
    {
        Story.Declaring(1, 2).With(option, wrong).Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0202").Text, Facts.InOrder(missing, existing));
        Assert.That(Log.Of("TR0202").Action, Facts.InOrder(option, "testrail.reporter.json"));
        Assert.That(await Server.Runs(), Is.Empty, "nothing is created for a configuration that is wrong");
        AssertKept(2);
        Story.With(option, right);
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task A_user_that_no_header_can_carry_is_a_problem_of_the_configuration()
    {
        Story.With("connection.user", "ci:example.com").Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0101").Text, Does.Contain("TR0124 connection.user (testrail.reporter.json:1) "));
        Assert.That(Log.Of("TR0404").Text, Facts.InOrder("2 results", Story.Journals[0]));
        Story.With("connection.user", "ci@example.com");
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task A_file_of_authorities_without_a_certificate_is_a_problem_of_the_configuration()
    {
        Story.With("connection.caFile", Story.Write("ca.pem", "nothing")).Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0101").Text, Facts.InOrder("TR0108 connection.caFile", "(testrail.reporter.json:1)", "no certificate"));
        Assert.That(Log.Of("TR0404").Text, Facts.InOrder("2 results", Story.Journals[0]));
        Story.With("connection.caFile", null);
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task Journals_that_are_done_are_not_called_unsent_when_the_configuration_breaks()
    {
        Story.Run(Passed(1));

        Assert.That(await Story.With("projcet", "Web shop").ResumeAsync(), Is.True);

        Assert.That(Log.Messages, Is.Empty);
    }

    private void AssertKeptUnsent(int count)
    {
        Assert.That(Log.Of("TR0404").ToString(), Facts.InOrder($"{count} results", Story.Journals[0], "→ ", "configuration", "testrail-reporter resume"));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(count));
    }

    private void AssertKept(int count)
    {
        Assert.That(Log.Of("TR0302").ToString(), Facts.InOrder($"{count} results", "pending", Story.Journals[0], "→ ", "testrail-reporter resume"));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(count));
    }

    private async Task AssertResumeDelivers(params long[] cases)
    {
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        var run = await Server.OnlyRun();
        foreach (var id in cases)
            await Server.Result(run, id);
    }
}
