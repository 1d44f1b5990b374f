using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Whatever is wrong is said in full, the results stay in the journal, and a resume after mending delivers each once.</summary>
internal sealed class BadConfigurationTests : StoryFixture
{
    [Test]
    public async Task Without_a_configuration_file_the_results_are_kept_and_can_be_sent_later()
    {
        var passes = Story.Run(Story.Begin(Story.ContextOfFile()), Passed(1), Failed(2));

        Assert.That(passes, Is.True);
        Assert.That(Log.Of("TR0101").ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            $$"""
            TR0101 There are 4 problems with the configuration, so nothing can be sent to TestRail:
              TR0104 connection.url is missing; set it in testrail.reporter.json, for example "url": "https://acme.testrail.io", or as the environment variable TESTRAIL_URL.
              TR0104 connection.user is missing; set it in testrail.reporter.json, for example "user": "ci@acme.com", or as the environment variable TESTRAIL_USER.
              TR0104 connection.apiKey is missing; set it in testrail.reporter.json, for example "apiKey": "${TESTRAIL_API_KEY}", or as the environment variable TESTRAIL_API_KEY.
              TR0104 project is missing; set it in testrail.reporter.json, for example "project": "Web shop", or as the environment variable TESTRAIL_PROJECT.
            Looked at host arguments and TESTRAIL_… variables; no testrail.reporter.json was found in {{Story.Folder}}.
            Correct what is named above; testrail.reporter.json.example shows every option.
            """.ReplaceLineEndings("\n")));
        AssertKeptUnsent(2);
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task A_syntax_error_is_named_with_its_place()
    {
        var file = Story.Write("testrail.reporter.json", "{\n  \"project\": \"Web shop\"\n  \"suite\": 1\n}");

        Story.Run(Story.Begin(Story.ContextOfFile()), Passed(1), Failed(2));

        Assert.That(Log.Of("TR0101").Text, Does.Contain($"TR0107 {file} is not valid JSON at line 3, column 3: "));
        AssertKeptUnsent(2);
        await AssertResumeDelivers(1, 2);
    }

    [TestCase("project", "Web shopp", "Web shop",
        "TestRail has no project \"Web shopp\" (project). It has \"Web shop\", \"Mobile app\", \"Legacy desk\".")]
    [TestCase("suite", "Slave", "Master", "TestRail has no suite \"Slave\" (suite). It has \"Master\".")]
    [TestCase("results.statuses.failed", "broken", "failed",
        "TestRail has no status \"broken\" (results.statuses.failed). It has \"passed\", \"blocked\", \"untested\", \"retest\", \"failed\", \"flaky\", \"not_applicable\".")]
    [TestCase("run.milestone", "M9", "Release 1.1", "TestRail has no milestone \"9\" (run.milestone). It has \"Release 1.1\", \"Release 2.0\".")]
    [TestCase("run.assignedTo", "bob@example.com", "ada@example.com",
        "TestRail has no user \"bob@example.com\" (run.assignedTo). It has \"ci@example.com\", \"ada@example.com\", \"grace@example.com\", \"guest@example.com\".")]
    [TestCase("results.assignFailedTo", "bob@example.com", "ada@example.com",
        "TestRail has no user \"bob@example.com\" (results.assignFailedTo). It has \"ci@example.com\", \"ada@example.com\", \"grace@example.com\", \"guest@example.com\".")]
    public async Task A_name_that_TestRail_does_not_have_is_said_with_what_there_is(string option, string wrong, string right, string says)
    {
        Story.Declaring(1, 2).With(option, wrong).Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0202").Text, Is.EqualTo(says));
        Assert.That(Log.Of("TR0202").Action, Is.EqualTo($"Correct {option} in testrail.reporter.json, or check what the user may see."));
        Assert.That(await Server.Runs(), Is.Empty, "nothing is created for a configuration that is wrong");
        AssertKept(2);
        Story.With(option, right);
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task A_user_that_no_header_can_carry_is_a_problem_of_the_configuration()
    {
        Story.With("connection.user", "ci:example.com").Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0101").Text, Does.Contain("TR0124 connection.user (testrail.reporter.json:1) has a colon in it."));
        Assert.That(Log.Of("TR0404").Text, Does.StartWith("2 results are kept in"));
        Story.With("connection.user", "ci@example.com");
        await AssertResumeDelivers(1, 2);
    }

    [Test]
    public async Task A_file_of_authorities_without_a_certificate_is_a_problem_of_the_configuration()
    {
        Story.With("connection.caFile", Story.Write("ca.pem", "nothing")).Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0101").Text, Does.Contain("TR0108 connection.caFile").And.Contain("(testrail.reporter.json:1) cannot be read: it holds no certificate"));
        Assert.That(Log.Of("TR0404").Text, Does.StartWith("2 results are kept in"));
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
        Assert.That(Log.Of("TR0404").ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            $"TR0404 {count} results are kept in {Story.Journals[0]} and were not sent.\nCorrect the configuration, then: testrail-reporter resume"));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(count));
    }

    private void AssertKept(int count)
    {
        Assert.That(Log.Of("TR0302").ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            $"TR0302 {count} results did not reach TestRail. All are kept in {Story.Journals[0]}\nSend what is missing with: testrail-reporter resume"));
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
