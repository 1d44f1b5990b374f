using System.Text;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class HappyPathTests : StoryFixture
{
    [Test]
    public async Task The_run_is_opened_at_the_beginning_with_the_cases_that_the_tests_declare()
    {
        var session = Story.Declaring(1, 2, 3).Begin();

        await WaitFor(() => Log.Messages.Count > 0);
        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3]));
        Assert.That((await Server.Run(run)).Text("name"), Is.EqualTo("Nightly"));
        session.Dispose();
    }

    [Test]
    public async Task Every_outcome_gets_its_configured_status()
    {
        Story.With("results.statuses", new { failed = "Retest", inconclusive = "flaky", skipped = "not_applicable" });

        Story.Run(Passed(1), Failed(2), Inconclusive(3), Skipped(4));

        var run = await Server.OnlyRun();
        Assert.Multiple(async () =>
        {
            Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
            Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(4));
            Assert.That((await Server.Result(run, 3)).Number("status_id"), Is.EqualTo(6));
            Assert.That((await Server.Result(run, 4)).Number("status_id"), Is.EqualTo(7));
        });
    }

    [Test]
    public async Task By_default_a_skipped_test_leaves_its_case_untested_and_says_why()
    {
        Story.Run(Passed(1), Failed(2), Inconclusive(3), Skipped(4));

        var run = await Server.OnlyRun();
        var skipped = await Server.Result(run, 4);
        Assert.Multiple(async () =>
        {
            Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
            Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(5));
            Assert.That((await Server.Result(run, 3)).Number("status_id"), Is.EqualTo(4));
            Assert.That(skipped.Number("status_id"), Is.Null);
            Assert.That(skipped.Text("elapsed"), Is.Null);
            Assert.That(skipped.Text("comment"), Does.StartWith("Skipped: Waits for a new gateway\n\n`Shop.CartTests.Test_of_4` on net10.0"));
            Assert.That((await Server.Tests(run)).Single(test => test.Number("case_id") == 4).Number("status_id"), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task A_failure_can_be_understood_from_its_comment()
    {
        Story.With("results.version", "3.1");

        Story.Run(Failed(2) with { Output = "3 items" });

        var result = await Server.Result(await Server.OnlyRun(), 2);
        Assert.Multiple(() =>
        {
            Assert.That(result.Text("comment"), Does.StartWith(
                """
                `Shop.CartTests.Test_of_2` on net10.0

                **Message**
                ```
                Expected: 2, but was: 3
                ```

                **Stack trace**
                ```
                   at Shop.CartTests.Adds() in CartTests.cs:line 12
                ```

                **Output**
                ```
                3 items
                ```
                """.ReplaceLineEndings("\n")));
            Assert.That(result.Text("elapsed"), Is.EqualTo("2s"));
            Assert.That(result.Text("version"), Is.EqualTo("3.1"));
        });
    }

    [Test]
    public async Task Defects_are_named_by_what_did_not_pass_and_by_nothing_else()
    {
        Story.Run(
            Passed(1).With(TraitKeys.Defect, "SHOP-1"),
            Failed(2).With(TraitKeys.Defect, "SHOP-2").With(TraitKeys.Defect, "SHOP-3"),
            Skipped(3).With(TraitKeys.Defect, "SHOP-4"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Text("defects"), Is.Null);
        Assert.That((await Server.Result(run, 2)).Text("defects"), Is.EqualTo("SHOP-2, SHOP-3"));
        Assert.That((await Server.Result(run, 3)).Text("defects"), Is.EqualTo("SHOP-4"));
    }

    [TestCase("ada@example.com")]
    [TestCase("Ada Lovelace")]
    [TestCase("2")]
    public async Task Failed_tests_are_assigned_to_whom_the_configuration_names(string user)
    {
        Story.With("results.assignFailedTo", user);

        Story.Run(Passed(1), Failed(2));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("assignedto_id"), Is.Null);
        Assert.That((await Server.Result(run, 2)).Number("assignedto_id"), Is.EqualTo(2));
    }

    [Test]
    public async Task Attachments_arrive_under_their_own_names_though_the_test_has_deleted_its_files()
    {
        var picture = Story.Write("out/1-shot of cart.txt", "a picture");
        var log = Story.Write("out/browser.log", "a log");
        var session = Story.Begin();
        session.Record(Failed(2).Attaching(picture, log));
        File.Delete(picture);
        session.Complete(new SessionEnd(Aborted: false));

        var run = await Server.OnlyRun();
        var test = (await Server.Tests(run)).Single(test => test.Number("case_id") == 2).Number("id")!.Value;
        var attachments = await Server.AttachmentsOfTest(test);
        Assert.That(attachments.Select(file => file.Text("name")), Is.EquivalentTo(["1-shot of cart.txt", "browser.log"]));
        var stored = attachments.Single(file => file.Text("name") == "browser.log");
        Assert.That(Encoding.UTF8.GetString(await Server.Download(stored.GetProperty("id").ToString())), Is.EqualTo("a log"));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 1 accepted, 0 rejected, 0 pending, 0 unconfirmed, 2 attachments."));
    }

    [Test]
    public async Task Attachments_stay_at_home_where_they_are_not_wanted()
    {
        Story.With("results.attachments", false);

        Story.Run(Failed(2).Attaching(Story.Write("out/browser.log", "a log")));

        Assert.That(Sandbox.Requests.Of("add_attachment_to_result"), Is.Empty);
        Assert.That(Directory.GetDirectories(Story.JournalFolder), Is.Empty, "nothing is copied that is not to be sent");
        Assert.That((await Server.Results(await Server.OnlyRun())), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_is_closed_when_that_is_asked_for()
    {
        Story.With("run.close", true).Run(Passed(1));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("is_completed"));
        Assert.That(Story.Entries()[^2], Is.InstanceOf<RunsClosed>());
    }

    [Test]
    public async Task A_run_is_left_open_when_the_tests_ended_early()
    {
        var session = Story.With("run.close", true).Begin();
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: true));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Log.Of("TR0209").Text, Facts.InOrder($"R{run}", "open", "aborted"));
    }

    [Test]
    public async Task The_link_is_said_at_the_start_and_what_arrived_at_the_end()
    {
        Story.Declaring(1, 2).Run(Passed(1), Passed(2), Passed());

        var run = await Server.OnlyRun();
        var address = $"{Sandbox.Url}index.php?/runs/view/{run}";
        Assert.That(Log.Messages, Is.EqualTo(
        [
            new Message(Severity.Information, null, $"Opened run R{run} \"Nightly\": {address}"),
            new Message(Severity.Information, null, $"DELIVERED: 2 accepted, 0 rejected, 0 pending, 0 unconfirmed.\nRun R{run} \"Nightly\": {address}\nReport: {Story.Reports.Single()}"),
        ]));
    }

    [Test]
    public async Task The_journal_tells_the_whole_session()
    {
        Story.Declaring(1, 2).Run(Passed(1), Failed(2).Attaching(Story.Write("browser.log", "a log")));

        var run = await Server.OnlyRun();
        var entries = Story.Entries();
        Assert.That(entries.OfType<RunBound>().Single(), Has.Property("Run").EqualTo(run).And.Property("Created").True);
        Assert.That(
            entries.Where(entry => entry is not (CreationRequested or RunBound)).Select(entry => entry.GetType().Name),
            Is.EqualTo(["SessionStarted", "ResultRecorded", "ResultRecorded", "TestsEnded", "BatchSent", "BatchAccepted", "AttachmentSent", "AttachmentSettled", "JournalFinished"]));
        Assert.That(entries.OfType<BatchAccepted>().Single().Ids, Is.EqualTo((await Server.Results(run)).Select(result => result.Number("id"))));
    }

    [Test]
    public async Task The_run_says_what_the_configuration_says_of_it()
    {
        Story.With("run.name", "{project} {branch} #{build}").With("run.description", "From {ciUrl}").With("run.milestone", "Release 1.1")
            .With("run.assignedTo", "grace@example.com").With("run.refs", "SHOP-1, SHOP-2");
        Story.Environment["GITLAB_CI"] = "true";
        Story.Environment["CI_COMMIT_REF_NAME"] = "main";
        Story.Environment["CI_PIPELINE_IID"] = "471";
        Story.Environment["CI_PIPELINE_URL"] = "https://git.example.com/p/471";

        Story.Run(Passed(1));

        var run = await Server.Run(await Server.OnlyRun());
        Assert.Multiple(() =>
        {
            Assert.That(run.Text("name"), Is.EqualTo("Web shop main #471"));
            Assert.That(run.Text("description"), Does.StartWith("From https://git.example.com/p/471\n\n`trr-"));
            Assert.That(run.Number("milestone_id"), Is.EqualTo(2));
            Assert.That(run.Number("assignedto_id"), Is.EqualTo(3));
            Assert.That(run.Text("refs"), Is.EqualTo("SHOP-1, SHOP-2"));
        });
    }
}
