using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>TestRail cannot reopen a run. <c>run close</c> leaves it open while a journal cannot be read, because that may have results for it.</summary>
internal sealed class UnreadableJournalTests : ToolFixture
{
    [TestCase("\"format\":1", "\"format\":2")]
    [TestCase("\"entry\":\"sessionStarted\"", "\"entry\":\"session")]
    public async Task A_run_is_left_open_while_a_journal_cannot_be_read(string written, string instead)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });
        Story.With("run.key", "nightly").Run(Passed(1));
        var run = await Server.OnlyRun();
        Change(written, instead);

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), Printed);
        Assert.That(Error.ToString(), Does.StartWith($"testrail: TR0710 Run R{run} \"Nightly\" ").And.Contain($" {Story.Journals[0]}"));
        Assert.That(await IsClosed(run), Is.False);

        Assert.That(await RunAsync("run", "close", "--force"), Is.Zero, Printed);
        Assert.That(await IsClosed(run), Is.True);
    }

    [Test]
    public async Task A_newer_journal_of_another_key_is_no_reason()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });
        Story.With("run.key", "nightly").Run(Passed(1));
        Change("\"format\":1", "\"format\":2");
        Story.With("run.key", "weekly").Run(Passed(2));
        var run = (await Server.Runs()).Max(each => each.Number("id")!.Value);

        Assert.That(await RunAsync("run", "close"), Is.Zero, Printed);
        Assert.That(await IsClosed(run), Is.True);
    }

    [Test]
    public async Task An_empty_journal_is_no_reason_either()
    {
        Story.With("run.key", "nightly").Run(Passed(1));
        File.WriteAllText(Path.Combine(Story.JournalFolder, "20261120T093001Z-00000000.jsonl"), "");

        Assert.That(await RunAsync("run", "close"), Is.Zero, Printed);
    }

    private async Task<bool> IsClosed(long run) => (await Server.Run(run)).Flag("is_completed") == true;

    private void Change(string written, string instead) =>
        File.WriteAllText(Story.Journals[0], Sums.Removed(File.ReadAllText(Story.Journals[0])).Replace(written, instead, StringComparison.Ordinal));
}
