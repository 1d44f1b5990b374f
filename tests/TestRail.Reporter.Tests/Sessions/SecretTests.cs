using System.Text;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Searches for the API key in every byte of the journal folder, every message and every request body.</summary>
internal sealed class SecretTests : StoryFixture
{
    private const string Key = SandboxServer.Key, Token = "glpat-0123456789";

    private static TestResult Talkative => Failed(2).Row($"\"{Key}\"").InFixture($"Shop.CartTests(\"{Key}\")").With(TraitKeys.Field, $"environment={Key}") with
    {
        Message = $"Expected 200 for {Key}",
        StackTrace = $"   at Shop.Call(\"{Key}\")",
        Output = $"key={Key}",
        ErrorOutput = $"{Key}{Key}",
    };

    [Test]
    public async Task A_key_that_a_test_prints_is_seen_by_no_one()
    {
        Story.Run(Passed(1), Talkative);

        var result = await Server.Result(await Server.OnlyRun(), 2);
        Assert.That(result.Text("comment"), Does.Contain("Expected 200 for ***").And.Contain("key=***").And.Contain("Call(\"***\")"));
        Assert.That(result.Text("custom_environment"), Is.EqualTo("***"));
        AssertKeyIsNowhere();
    }

    [Test]
    public async Task A_key_that_was_a_host_argument_is_seen_by_no_one()
    {
        Story.With("connection.apiKey", null);
        Story.Arguments["api-key"] = Key;

        Story.Run(Passed(1), Talkative);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
        Assert.That(Log.Codes, Does.Contain("TR0120"));
        AssertKeyIsNowhere();
    }

    [Test]
    public void A_key_that_was_a_host_argument_of_a_broken_configuration_is_seen_by_no_one()
    {
        Story.With("connection.apiKey", null).With("projcet", "Web shop");
        Story.Arguments["connection-api-key"] = Key;

        Story.Run(Passed(1), Talkative);

        Assert.That(Log.Codes, Does.Contain("TR0101"));
        AssertKeyIsNowhere();
    }

    [Test]
    public void A_key_in_a_variable_is_seen_by_no_one_where_results_are_only_collected()
    {
        Story.With("connection.apiKey", "${SHOP_KEY}").With("delivery.mode", "collect");
        Story.Environment["SHOP_KEY"] = Key;

        Story.Run(Passed(1), Talkative);

        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(2));
        AssertKeyIsNowhere();
    }

    [Test]
    public void A_key_in_the_address_is_refused_and_seen_by_no_one()
    {
        Story.Arguments["connection-url"] = $"http://ci:{Key}@127.0.0.1:{Sandbox.Url.Port}";

        Story.Run(Passed(1), Talkative);

        Assert.That(Log.Of("TR0101").Text, Does.Contain("an address with a user name in it"));
        AssertKeyIsNowhere();
    }

    [Test]
    public void The_password_of_a_proxy_stays_out_of_the_journal()
    {
        Story.Arguments["connection-proxy"] = "http://me:pr0xy-w0rd@127.0.0.1:9";

        Story.Run(Passed(1));

        Assert.That(JournalBytes(), Does.Not.Contain("pr0xy-w0rd"));
        Assert.That(Log.Text, Does.Not.Contain("pr0xy-w0rd"));
    }

    [Test]
    public void A_server_that_repeats_the_key_is_not_quoted()
    {
        Fails(new Sandbox.Options.FaultRule { Status = 400, Text = $"The key {Key} is not welcome.", Method = "add_results_for_cases" });

        Story.Run(Passed(1));

        Assert.That(Log.Of("TR0301").Text, Does.Contain("The key *** is not welcome."));
        AssertKeyIsNowhere();
    }

    [Test]
    public async Task A_resumed_session_says_no_more_of_the_key_than_the_first_one()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Passed(1), Talkative);
        Sandbox.Faults.Down = false;

        Assert.That(await Story.ResumeAsync(), Is.True);

        AssertKeyIsNowhere();
    }

    [TestCase("GITHUB_ACTIONS")]
    [TestCase("TF_BUILD")]
    [TestCase("GITLAB_CI")]
    [TestCase("TEAMCITY_VERSION")]
    public void No_page_of_a_build_shows_the_key(string mark)
    {
        var summary = Path.Combine(Story.JournalFolder, "summary.md");
        Story.Environment[mark] = "true";
        Story.Environment["GITHUB_STEP_SUMMARY"] = summary;
        Story.With("delivery.batchSize", 1);
        Fails(new Sandbox.Options.FaultRule { Status = 400, Text = $"The key {Key} is not welcome.", Method = "add_results_for_cases" });
        Fails(new Sandbox.Options.FaultRule { Status = 403, Text = $"Nor is {Key}.", Method = "add_results_for_cases", From = 3 });

        Story.Run(Talkative, Talkative.Named($"Uses_{Key}") with { Traits = [new Trait(TraitKeys.Case, "C3")] }, Failed(4), Failed(5));

        Assert.That(Story.Reports, Has.Count.EqualTo(1));
        Assert.That(File.ReadAllText(Story.Reports[0]), Does.Contain("***"), "something was there to be taken out");
        Assert.That(File.Exists(summary), Is.EqualTo(mark == "GITHUB_ACTIONS"));
        AssertKeyIsNowhere();
    }

    [Test]
    public void A_key_in_what_a_crashed_test_process_left_behind_is_seen_by_no_one()
    {
        var session = Story.Begin();
        session.Complete(new SessionEnd(Aborted: true) { Reason = $"Unhandled exception: {Key}", InFlight = [new RunningTest(Talkative.Test with { MethodName = $"C2_{Key}" })] });

        Assert.That(Log.Of("TR0006").Text, Does.Contain("***"));
        AssertKeyIsNowhere();
    }

    [Test]
    [Platform("Unix")]
    public void A_tracker_that_repeats_a_token_is_not_quoted()
    {
        Story.Environment["JIRA_TOKEN"] = Token;
        Story.Write("tracker.sh", $$"""
            while read -r line; do
              case "$line" in
                *'"list"'*) echo '{"result":[]}' ;;
                *) echo '{"error":"401 for Bearer {{Token}}"}' ;;
              esac
            done
            """);
        Story.With("defects.push", "failed").With("defects.command", "sh tracker.sh").Run(Failed(1));

        Assert.That(Story.Entries().OfType<DefectNotPushed>().Single().Reason, Does.Contain("401 for Bearer ***"));
        AssertIsNotInJournal();
    }

    [TestCase("add_run", 400, typeof(CreationFailed))]
    [TestCase("add_results_for_cases", 400, typeof(ResultRejected))]
    [TestCase("add_results_for_cases", 403, typeof(BatchNotStored))]
    [TestCase("add_attachment_to_result", 400, typeof(AttachmentSettled))]
    public async Task A_server_that_repeats_a_token_is_not_quoted_in_the_journal(string method, int status, Type entry)
    {
        Story.Environment["DEPLOY_TOKEN"] = Token;
        Fails(new Sandbox.Options.FaultRule { Status = status, Text = $"The token {Token} is not welcome.", Method = method });

        Story.Run(Failed(1).Attaching(Story.Write("page.txt", "x")));
        await Story.ResumeAsync();

        var lines = Story.Journals.SelectMany(File.ReadAllLines).Where(line => line.Contains("token *** is", StringComparison.Ordinal)).ToList();
        Assert.That(lines, Has.Some.Contains($"\"entry\":\"{char.ToLowerInvariant(entry.Name[0])}{entry.Name[1..]}\""), Log.Text);
        AssertIsNotInJournal();
    }

    [Test]
    public void A_token_in_the_reasons_of_an_older_journal_is_not_shown()
    {
        var secrets = new Redaction(new SecretTexts([Token]));

        Assert.That(secrets.Apply(new PlanAbandoned(1, $"for {Token}")), Is.EqualTo(new PlanAbandoned(1, "for ***")));
        Assert.That(secrets.Apply(new AttachmentNotStored(1, 2, 3, Token)), Is.EqualTo(new AttachmentNotStored(1, 2, 3, "***")));
        Assert.That(secrets.Apply(new AttachmentSettled(1, 1, 1, "a")), Is.EqualTo(new AttachmentSettled(1, 1, 1, "a")));
    }

    private void AssertIsNotInJournal() => Assert.That(JournalBytes(), Does.Not.Contain(Token));

    private void AssertKeyIsNowhere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(JournalBytes(), Does.Not.Contain(Key), "the journal's folder, with the reports in it");
            Assert.That(Log.Text, Does.Not.Contain(Key), "messages");
            Assert.That(string.Join('\n', Log.Commands), Does.Not.Contain(Key), "commands for a build server");
            Assert.That(string.Concat(Sandbox.Requests.All.Select(request => request.Body + request.PathAndQuery)), Does.Not.Contain(Key), "requests");
        });
    }

    private string JournalBytes()
    {
        var files = Directory.GetFiles(Story.JournalFolder, "*", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        return string.Concat(files.Select(file => file + Encoding.Latin1.GetString(File.ReadAllBytes(file))));
    }
}
