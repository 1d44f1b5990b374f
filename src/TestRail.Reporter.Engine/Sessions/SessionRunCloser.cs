using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Closing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Closes at the end of a session what the session itself opened.</summary>
internal sealed class SessionRunCloser(ITestRailApi api, ReporterOptions options, IReporterLog log)
{
    /// <summary>True when the options ask to close the run, or its plan, and this session opened it.</summary>
    public static bool IsAsked(ReporterOptions options, long? plan, bool created, bool createdPlan) =>
        ClosePolicy.IsRequested(options.Run.Close, options.Plan.Close, plan) && (plan is null ? created : createdPlan);

    /// <summary>The same for a run of this session.</summary>
    public bool IsAsked(RunTarget run) => IsAsked(options, run.Plan, run.Created, run.CreatedPlan);

    /// <summary>Closes runs and plans, and records it in the journal when none of them stays open. Returns the closed runs.</summary>
    public async Task<IReadOnlyList<RunTarget>> CloseAsync(JournalWriter journal, JournaledResults journaled, IReadOnlyList<RunTarget> runs, CancellationToken cancellation)
    {
        var closer = new RunCloser(api, cancellation);
        var (asked, closed) = (runs.Where(IsAsked).ToList(), new List<RunTarget>());
        foreach (var together in asked.GroupBy(run => run.Plan is { } plan ? (plan, 0L) : (0L, run.Run)).Select(group => group.ToList()))
        {
            var facts = new CloseFacts(together[0].Run, together[0].Plan)
            {
                IsRequested = true,
                IsOwn = true,
                IsAborted = journaled.State.Aborted,
                IsShared = together.Exists(run => run.IsShared),
            };
            var decision = together.TrueForAll(run => run.IsCompleted) ? CloseDecision.Close : await closer.CloseAsync(facts, runs.Select(run => run.Run)).ConfigureAwait(false);
            if (decision == CloseDecision.Close)
                closed.AddRange(together);
            else
                Explain(facts, decision, together, journaled);
        }

        if (closed.Count > 0 && closed.Count == asked.Count)
        {
            var entry = new RunsClosed();
            journal.Append(entry);
            journaled.Apply(entry);
        }

        return closed;
    }

    private void Explain(CloseFacts facts, CloseDecision decision, List<RunTarget> runs, JournaledResults journaled)
    {
        // Of the processes of one command, the one that opened the run says it.
        if (decision == CloseDecision.Shared && runs.TrueForAll(run => run.IsJoined) && journaled.State.Began?.OneOfSeveral != false)
            return;

        foreach (var run in facts.Plan is null || decision == CloseDecision.OpenTestsInPlan ? [facts.Run] : runs.Select(run => run.Run))
        {
            if (RunCloser.Explain(facts with { Run = run }, decision) is { } reason)
                log.Say(reason);
        }
    }
}
