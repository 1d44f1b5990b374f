using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Closing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Closes the runs and plans that the session opened.</summary>
internal sealed class SessionRunCloser(ITestRailApi api, ReporterOptions options, IReporterLog log)
{
    /// <summary>True when the options request closing the run or its plan, and this session opened it.</summary>
    public static bool IsAsked(ReporterOptions options, long? plan, bool created, bool createdPlan) =>
        ClosePolicy.IsRequested(options.Run.Close, options.Plan.Close, plan) && (plan is null ? created : createdPlan);

    /// <summary>True when the options request closing this run or its plan, and this session opened it.</summary>
    public bool IsAsked(RunTarget run) => IsAsked(options, run.Plan, run.Created, run.CreatedPlan);

    /// <summary>
    /// Closes runs and plans. Writes this to the journal when none of the requested ones stays open. Returns the closed runs.
    /// </summary>
    public async Task<IReadOnlyList<RunTarget>> CloseAsync(JournalWriter journal, JournaledResults journaled, IReadOnlyList<RunTarget> runs, CancellationToken cancellation)
    {
        var closer = new RunCloser(api, cancellation);
        var (asked, closed) = (runs.Where(IsAsked).ToList(), new List<RunTarget>());
        foreach (var runsToClose in asked.GroupBy(run => run.Plan is { } plan ? (plan, 0L) : (0L, run.Run)).Select(group => group.ToList()))
        {
            var facts = new CloseFacts(runsToClose[0].Run, runsToClose[0].Plan)
            {
                IsRequested = true,
                IsOwn = true,
                IsAborted = journaled.State.Aborted,
                IsShared = runsToClose.Exists(run => run.IsShared),
            };
            var decision = runsToClose.TrueForAll(run => run.IsCompleted) ? CloseDecision.Close : await closer.CloseAsync(facts, runs.Select(run => run.Run)).ConfigureAwait(false);
            if (decision == CloseDecision.Close)
                closed.AddRange(runsToClose);
            else
                Explain(facts, decision, runsToClose, journaled);
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
        // If several processes of a command share the run, only the process that opened it logs the reason.
        if (decision == CloseDecision.Shared && runs.TrueForAll(run => run.IsJoined) && journaled.State.Began?.OneOfSeveral != false)
            return;

        foreach (var run in facts.Plan is null || decision == CloseDecision.OpenTestsInPlan ? [facts.Run] : runs.Select(run => run.Run))
        {
            if (RunCloser.Explain(facts with { Run = run }, decision) is { } reason)
                log.Say(reason);
        }
    }
}
