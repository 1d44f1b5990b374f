using System.Text.Json;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

internal sealed class StatusCommandTests : ToolFixture
{
    [Test]
    public async Task A_delivered_journal_is_finished_and_links_to_its_run()
    {
        Story.Run(Passed(1), Failed(2));
        Time.Advance(TimeSpan.FromMinutes(5));

        var status = await StatusAsync();

        Assert.That(status.Text("state"), Is.EqualTo("finished"));
        Assert.That(Counts(status), Is.EqualTo("recorded 2, accepted 2, rejected 0, unconfirmed 0, pending 0, discarded 0"));
        Assert.That(status.GetProperty("runs").EnumerateArray().Select(run => run.GetString()), Is.EqualTo([(await Server.Run(await Server.OnlyRun())).Text("url")]));
        Assert.That(status.Number("ageSeconds"), Is.GreaterThanOrEqualTo(300).And.LessThan(400));
        Assert.That(await RunAsync("status"), Is.Zero);
    }

    [Test]
    public async Task A_journal_that_waits_says_how_many_results()
    {
        Leave(Passed(1), Failed(2), Passed(2), Passed());

        var status = await StatusAsync();

        Assert.That((status.Text("state"), status.GetProperty("runs").GetArrayLength()), Is.EqualTo(("waiting", 0)));
        Assert.That(Counts(status), Is.EqualTo("recorded 4, accepted 0, rejected 0, unconfirmed 0, pending 2, discarded 0"));
        Assert.That(await RunAsync("status"), Is.EqualTo(1));
    }

    [Test]
    public async Task Doubt_and_refusals_are_counted_apart()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore, From = 3 });
        Story.With("run.selection", "all").With("delivery.batchSize", 1).With("delivery.settle", "never").Run(Passed(999), Passed(1), Passed(2), Passed(3));

        var status = await StatusAsync();

        Assert.That(status.Text("state"), Is.EqualTo("unconfirmed"));
        Assert.That(Counts(status), Is.EqualTo("recorded 4, accepted 2, rejected 1, unconfirmed 1, pending 0, discarded 0"));
    }

    [Test]
    public async Task Failures_without_their_defect_are_counted()
    {
        Story.Run(Failed(1), Failed(2));
        var finished = JournalHeader.At(Story.Journals[0]).Finished!;
        using (var writer = JournalWriter.Continue(Story.Journals[0], Time))
            writer.Append(finished with { DefectsMissing = 2 });

        var status = await StatusAsync();

        Assert.That((status.Text("state"), status.Number("defectsMissing")), Is.EqualTo(("finished", (long?)2)));
        await RunAsync("status");
        Assert.That(Output.ToString(), Does.Contain("2 defects missing"));
    }

    [Test]
    public async Task A_living_session_is_seen_and_not_disturbed()
    {
        var session = Story.Begin();
        session.Record(Passed(1));

        var status = await StatusAsync();

        Assert.That((status.Text("state"), status.Number("recorded"), status.Number("pending")), Is.EqualTo(("writing", (long?)1, (long?)1)));
        session.Record(Failed(2));
        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_a_person_gave_up_is_counted()
    {
        Leave(Passed(1));
        await RunAsync("resume", "--discard");

        var status = await StatusAsync();

        Assert.That((status.Text("state"), status.Number("discarded")), Is.EqualTo(("finished", (long?)1)));
        await RunAsync("status");
        Assert.That(Output.ToString(), Does.Contain("finished, 1 discarded"));
    }

    [TestCase("", "empty", 0)]
    [TestCase("{\"entry\":\"sessionStarted\",\"form", "empty", 0)]
    [TestCase("{\"note\":\"mine\"}\n", "noJournal", 1)]
    [TestCase("\n{\"entry\":\"resultRecorded\",\"number\":1,\"result\":{\"test\":{\"id\":\"1\",\"displayName\":\"A\",\"source\":\"a.dll\"},\"outcome\":\"Passed\",\"started\":\"2026-03-01T12:00:00+00:00\",\"duration\":\"00:00:01\",\"traits\":[],\"attachments\":[]}}\n", "damaged", 1)]
    public async Task A_file_that_cannot_be_sent_says_why(string content, string state, int code)
    {
        Story.Write(".testrail/20260101T000000Z-a.jsonl", content);

        Assert.That((await StatusAsync()).Text("state"), Is.EqualTo(state));
        Assert.That(await RunAsync("status", Story.JournalFolder), Is.EqualTo(code));
    }

    [Test]
    public async Task A_journal_of_a_newer_reporter_and_damaged_lines_are_named()
    {
        Leave(Passed(1));
        var journal = Story.Journals[0];
        await File.AppendAllTextAsync(journal, "what is th\n");
        Assert.That((await StatusAsync()).GetProperty("damagedLines").EnumerateArray().Select(line => line.GetInt32()), Is.EqualTo(new[] { 4 }));
        await RunAsync("status");
        Assert.That(Output.ToString(), Does.Contain("waiting, damaged lines: 4"));

        await File.WriteAllTextAsync(journal, Sums.Removed(await File.ReadAllTextAsync(journal)).Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal));
        Assert.That((await StatusAsync()).Text("state"), Is.EqualTo("newer"));
    }

    [Test]
    public async Task The_table_has_a_row_for_each_journal_and_no_journal_changes()
    {
        Story.Run(Passed(1));
        Time.Advance(TimeSpan.FromHours(30));
        Leave(Passed(2), Failed(3));
        Time.Advance(TimeSpan.FromHours(2));
        var bytes = Story.Journals.Select(File.ReadAllBytes).ToList();

        Assert.That(await RunAsync("status"), Is.EqualTo(1));

        var rows = Output.ToString().Split('\n').Where(line => line.Contains(".jsonl", StringComparison.Ordinal)).ToList();
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(rows[0], Does.Match(@"\.testrail/\S+\.jsonl +│? *finished .*1 d.* 1 .*http://127\.0\.0\.1"));
        Assert.That(rows[1], Does.Match(@"waiting .*2 h.* 2 .* 2 "));
        Assert.That(Story.Journals.Select(File.ReadAllBytes), Is.EqualTo(bytes));
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task No_journal_is_an_empty_list()
    {
        Assert.That(await RunAsync("status", "--json", Story.Folder), Is.Zero);
        Assert.That(JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("journals").GetArrayLength(), Is.Zero);
        Assert.That(await RunAsync("status", Story.Folder), Is.Zero);
        Assert.That(Output.ToString(), Does.StartWith("There is nothing to send."));
    }

    private static string Counts(JsonElement status) =>
        string.Join(", ", new[] { "recorded", "accepted", "rejected", "unconfirmed", "pending", "discarded" }.Select(name => $"{name} {status.Number(name)}"));
}
