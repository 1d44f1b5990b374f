using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Closes at the end what the session itself opened, and the run of a plan only with its plan.</summary>
internal sealed class SessionRunCloser(ITestRailApi api, ReporterOptions options, IReporterLog log)
{
    public static bool IsForPlan(ReporterOptions options, bool createdPlan) => options.Plan.Close && createdPlan;

    public static bool IsForRun(ReporterOptions options, bool createdRun, long? plan) => options.Run.Close && createdRun && plan is null;

    /// <summary>True when the configuration wants it, and the run or its plan is not somebody else's.</summary>
    public bool IsAsked(RunTarget binding) => IsForPlan(options, binding.CreatedPlan) || IsForRun(options, binding.Created, binding.Plan);

    /// <summary>Closing cannot be undone, so a run is left open when tests are missing from it, and when it is not ours. Returns those that are closed.</summary>
    public async Task<IReadOnlyList<RunTarget>> CloseAsync(JournalWriter journal, JournaledResults journaled, IReadOnlyList<RunTarget> runs, CancellationToken cancellation)
    {
        var asked = runs.Where(IsAsked).ToList();
        var left = asked.FindAll(run => journaled.State.Aborted || run.IsShared || (IsForPlan(run) && asked.Exists(other => other.Plan == run.Plan && other.IsShared)));
        foreach (var run in left)
            Explain(run, journaled);
        var closure = new RunCloser(api, cancellation);
        foreach (var plan in asked.Except(left).Where(run => IsForPlan(run) && !run.IsCompleted).Select(run => run.Plan!.Value).Distinct().ToList())
        {
            if (!await closure.IsAwaitedAsync(plan, runs.Select(run => run.Run)).ConfigureAwait(false))
                continue;
            log.Say(RunMessages.PlanLeftOpen(plan));
            left.AddRange(asked.Where(run => run.Plan == plan));
        }

        var closing = asked.Except(left).ToList();
        foreach (var run in closing.Where(run => !run.IsCompleted).DistinctBy(run => IsForPlan(run) ? (run.Plan, 0L) : (null, run.Run)))
            await (IsForPlan(run) ? closure.ClosePlanAsync(run.Plan!.Value) : closure.CloseRunAsync(run.Run)).ConfigureAwait(false);
        if (closing.Count > 0 && left.Count == 0)
        {
            var closed = new RunsClosed();
            journal.Append(closed);
            journaled.Apply(closed);
        }

        return closing;
    }

    private bool IsForPlan(RunTarget run) => IsForPlan(options, run.CreatedPlan);

    private void Explain(RunTarget run, JournaledResults journaled)
    {
        if (journaled.State.Aborted)
            log.Say(RunMessages.NotClosedAfterAbort(run.Run));
        // Of the processes of one command the one that opened the run says it for all.
        else if (run.IsShared && (!run.IsJoined || journaled.State.Began?.OneOfSeveral == false))
            log.Say(RunMessages.SharedRunLeftOpen(run.Run, IsForPlan(run) ? "plan.close" : "run.close"));
    }
}
