using TestRail.Client;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Results of a session that its journal has no lines about. Cases 1 and 3 have its references, case 2 has the result of somebody else.</summary>
internal sealed class StoredSessionResultsTests : StoryFixture
{
    private static readonly SessionStarted Began = (SessionStarted)SampleEntries.All["session-started"];

    private readonly string _first = Reference.New(Began.Session), _second = Reference.New(Began.Session);

    [TestCase(true, true, false)]
    [TestCase(true, false, false)]
    [TestCase(false, false, true)]
    public async Task What_the_journal_knows_is_not_looked_for(bool knowsFirst, bool knowsSecond, bool takesWhatIsBetween)
    {
        var run = (await Server.Post("add_run/1", new { name = "Nightly", include_all = false, case_ids = new[] { 1, 2, 3 } })).Number("id")!.Value;
        foreach (var (id, comment) in new[] { (1, Reference.AppendTo("a", _first)), (2, "by hand"), (3, Reference.AppendTo("c", _second)) })
            await Server.Post($"add_results_for_cases/{run}", new { results = new[] { new { case_id = id, status_id = 1, comment } } });
        var state = new JournalState();
        state.Apply(Began);
        foreach (var (batch, knows) in new[] { (_first, knowsFirst), (_second, knowsSecond) })
        {
            if (knows)
                state.Apply(new BatchSent(batch, Began.At, run, 0, []));
        }

        using var client = TestRailClient.Create(new TestRailClientOptions { Url = Sandbox.Url.AbsoluteUri, User = SandboxServer.User, ApiKey = SandboxServer.Key });
        var stored = await StoredSessionResults.ReadAsync(client.Api, run, state, CancellationToken.None);

        Assert.That(new[] { stored.Has(1), stored.Has(2), stored.Has(3) }, Is.EqualTo(new[] { !knowsFirst, takesWhatIsBetween, !knowsSecond }));
    }
}
