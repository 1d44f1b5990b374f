using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Continues the runs that an earlier process of the session reported to.</summary>
internal sealed class RunRejoiner(ITestRailApi api, ReporterOptions options, RunSet runs)
{
    private readonly RunJoiner _joiner = new(api, options);

    /// <summary>Finds the runs again. A closed or deleted run is skipped when the configuration now names another one.</summary>
    /// <exception cref="InvalidConfigurationException">The runs are on another TestRail server.</exception>
    /// <exception cref="DeliveryBlockedException">The session's only run was deleted.</exception>
    /// <exception cref="TestRailException">TestRail did not answer.</exception>
    public async Task RejoinAsync(JournaledResults journaled, CancellationToken cancellation)
    {
        var found = new List<(RunTarget Run, SuiteGroup Group)>();
        foreach (var bound in journaled.State.Runs)
        {
            // Run ids are only unique on one server.
            if (bound.Server != options.Connection!.Url)
                throw new InvalidConfigurationException(JournalMessages.JournalOfAnotherServer(bound.Run, bound.Server, options.Connection.Url));

            if (await FindAsync(bound, journaled, cancellation).ConfigureAwait(false) is { } run)
                found.Add((run, new SuiteGroup(null, run.Selected ?? new HashSet<long>()) { TakesAll = bound.Suite is null }));
        }

        // All or none: an attempt that failed in between begins again with the first run.
        foreach (var (run, group) in found)
            runs.Add(run, group);
    }

    private async Task<RunTarget?> FindAsync(RunBound bound, JournaledResults journaled, CancellationToken cancellation)
    {
        var isMoved = (options.Run.Id is { } other && other != bound.Run) || (options.Plan.Id is { } plan && bound.Plan is { } old && plan != old);
        try
        {
            var run = await _joiner.RejoinAsync(bound, cancellation).ConfigureAwait(false);
            if (run.IsCompleted && isMoved && !journaled.IsSent(options.Results))
                return null;

            // A reinstalled TestRail assigns run ids from 1 again, so the id may refer to another run.
            if (run.Plan != bound.Plan)
                throw new InvalidConfigurationException(JournalMessages.RunIsAnother(bound.Run, run.Name, bound.Server, project: null));

            var createdPlan = bound is { CreatedPlan: true, Plan: { } own } && run.Created && options.Plan.Close && journaled.State.PlanReference is { } reference
                && await new ReferenceCheck(api, cancellation).HasPlanAsync(own, reference).ConfigureAwait(false);
            return run with { PlanEntry = bound.PlanEntry, CreatedPlan = createdPlan, IsShared = bound.Shared };
        }
        // Nothing is left to send to the run, except a note about what is missing.
        catch (TestRailException notFound) when (notFound.Kind == FailureKind.BadRequest && journaled.IsSent(options.Results))
        {
            return null;
        }
        catch (TestRailException notFound) when (notFound.Kind == FailureKind.BadRequest)
        {
            var reason = new DeliveryBlockedException(RunMessages.RunDeleted(bound.Run, bound.Server));
            if (!isMoved && bound.Suite is { } suite)
                runs.Lose(suite, reason);
            return isMoved || bound.Suite is not null ? null : throw reason;
        }
    }
}
