using System.Runtime.ExceptionServices;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Runs;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Closing;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Closes a run or a plan on request.</summary>
/// <param name="context">The context of the command.</param>
/// <param name="log">Receives the names of closed runs and plans.</param>
internal sealed class RunCloseOperation(SessionContext context, IReporterLog log)
{
    private readonly ReporterOptions _options = context.Configuration.Options!;
    private readonly HashSet<long> _closed = [];

    /// <summary>Why runs are still open, by their ids.</summary>
    private readonly Dictionary<long, Exception> _obstacles = [];

    /// <summary>True to close the run's plan, with all of its runs.</summary>
    public bool ClosesPlan { get; init; }

    /// <summary>True to close the run although results for it are pending in journals.</summary>
    public bool IsForced { get; init; }

    /// <summary>
    /// Closes the configured run. Without one, closes the runs that sessions with the same run key created. Without any, and with <see cref="ClosesPlan"/>,
    /// closes the configured plan.
    /// </summary>
    /// <exception cref="DeliveryBlockedException">There is no run to close, or one must stay open; the exception gives the reason.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected a request.</exception>
    public async Task CloseAsync()
    {
        if (JournalDiscovery.Of(context).Unreadable is { } warning)
            log.Say(warning);
        using var deadline = new Deadline(_options.Delivery.Deadline, context.Time);
        using var client = ClientFactory.Open(_options.Connection!, _options.Delivery.Deadline, context.Time);
        var schedule = new RetrySchedule(new SettlePolicy(_options.Delivery.Settle, context.Time), deadline, context.Time, log);
        Exception? stopped = null;
        try
        {
            await schedule.RunAsync(() => CloseKnownAsync(client.Api, deadline.Token)).ConfigureAwait(false);
        }
        catch (Exception failure) when (_obstacles.Count > 0 && (failure is DeliveryBlockedException or TestRailException or OperationCanceledException))
        {
            stopped = failure;
        }

        ThrowObstacles(stopped);
    }

    /// <summary>Tries to close every run. Closing one does not depend on the others.</summary>
    private async Task<bool> CloseKnownAsync(ITestRailApi api, CancellationToken cancellation)
    {
        var runs = KnownRuns();
        if (runs.Count == 0 && _closed.Count == 0 && _obstacles.Count == 0)
            await ClosePlanAsync(api, await PlanAsync(api, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        foreach (var run in runs.Where(run => !_closed.Contains(run.Id) && (!_obstacles.TryGetValue(run.Id, out var obstacle) || RetrySchedule.MayPass(obstacle))))
            await TryCloseAsync(api, run, cancellation).ConfigureAwait(false);
        if (_obstacles.Values.FirstOrDefault(RetrySchedule.MayPass) is { } passing)
            ExceptionDispatchInfo.Throw(passing);
        return true;
    }

    /// <summary>Closes a run, or notes why it stays open. An unknown user or a server that cannot be reached ends the attempt for all runs.</summary>
    private async Task TryCloseAsync(ITestRailApi api, (long Id, IReadOnlyList<string>? References) run, CancellationToken cancellation)
    {
        try
        {
            await CloseAsync(api, run, cancellation).ConfigureAwait(false);
            _obstacles.Remove(run.Id);
        }
        catch (Exception obstacle) when (obstacle is DeliveryBlockedException or TestRailException { Kind: not (FailureKind.InvalidCredentials or FailureKind.Unreachable) })
        {
            _obstacles[run.Id] = obstacle;
        }
    }

    /// <summary>Logs all obstacles except one, which is thrown. It is one that TestRail did not reject, if there is any.</summary>
    private void ThrowObstacles(Exception? stopped)
    {
        if (_obstacles.Count == 0)
            return;

        var obstacles = _obstacles.Values.Append(stopped).OfType<Exception>()
            .DistinctBy(obstacle => SummaryWriter.Explain(obstacle, _options.Delivery.Deadline).ToString()).ToList();
        var thrown = obstacles.Find(obstacle => !RequestRejection.Is(obstacle)) ?? obstacles[^1];
        foreach (var obstacle in obstacles.Where(obstacle => obstacle != thrown))
            log.Say(SummaryWriter.Explain(obstacle, _options.Delivery.Deadline));
        ExceptionDispatchInfo.Throw(thrown);
    }

    /// <summary>
    /// The runs to close, with the references that their descriptions may have; null for a run that the user named. Run ids are only unique on
    /// one server, so runs of other servers with the same run key are left out.
    /// </summary>
    private IReadOnlyList<(long Id, IReadOnlyList<string>? References)> KnownRuns()
    {
        if (_options.Run.Id is { } id)
            return [(id, null)];
        if (context.Key is not { } key)
            return [];

        return
        [
            .. from shared in SharedStateFile.AllOf(context.SharedFolders, key)
               where IsOfThisServer(shared)
               from run in shared.Runs
               where run.Target.Created
               group run.Target.Reference by run.Target.Run into same
               orderby same.Key
               select (same.Key, (IReadOnlyList<string>)[.. same.OfType<string>()]),
        ];
    }

    private bool IsOfThisServer(SharedState shared) => shared.Settings.GetValueOrDefault("connection.url") == _options.Connection!.Url.AbsoluteUri;

    private async Task CloseAsync(ITestRailApi api, (long Id, IReadOnlyList<string>? References) known, CancellationToken cancellation)
    {
        var id = known.Id;
        var run = await api.GetRunAsync(id, cancellation).ConfigureAwait(false);
        var (name, address) = ($"Run R{run.Id} \"{run.Name}\"", RunTarget.AddressOf(run, _options.Connection!.Url));
        await CheckProjectAsync(api, name, run.ProjectId, cancellation).ConfigureAwait(false);
        if (known.References is { } references)
            await CheckReferenceAsync(api, name, run, references, cancellation).ConfigureAwait(false);
        if (run.PlanId is { } plan && ClosesPlan)
        {
            await ClosePlanAsync(api, await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            _closed.Add(id);
            return;
        }

        if (!run.IsCompleted)
            await CloseAsync(api, name, new CloseFacts(id, run.PlanId) { IncludesPlan = false }, bound => bound.Run == id, cancellation).ConfigureAwait(false);
        _closed.Add(id);
        log.Say(OperationMessages.RunClosed(name, address, run.IsCompleted));
    }

    private async Task ClosePlanAsync(ITestRailApi api, Plan plan, CancellationToken cancellation)
    {
        var name = $"Plan R{plan.Id} \"{plan.Name}\"";
        await CheckProjectAsync(api, name, plan.ProjectId, cancellation).ConfigureAwait(false);
        if (!plan.IsCompleted)
            await CloseAsync(api, name, new CloseFacts(plan.Id, plan.Id) { ChecksOtherRuns = false }, bound => bound.Plan == plan.Id, cancellation).ConfigureAwait(false);
        log.Say(OperationMessages.RunClosed(name, RunTarget.AddressOf(plan, _options.Connection!.Url), plan.IsCompleted));
    }

    /// <summary>Closes what a person names. Tests without a result in other runs of a plan do not keep it open.</summary>
    private async Task CloseAsync(ITestRailApi api, string name, CloseFacts facts, Func<RunBound, bool> isMeant, CancellationToken cancellation)
    {
        var journals = IsForced ? [] : new UndeliveredJournals(context).For(isMeant);
        facts = facts with { IsRequested = true, IsOwn = true, UndeliveredSessions = journals.Count };
        switch (await new RunCloser(api, cancellation).CloseAsync(facts, complete: []).ConfigureAwait(false))
        {
            case CloseDecision.OnlyWithPlan:
                throw new DeliveryBlockedException(OperationMessages.RunOfPlan(name, facts.Run, facts.Plan!.Value));
            case CloseDecision.Undelivered:
                throw new DeliveryBlockedException(OperationMessages.ResultsAwaited(name, journals));
        }
    }

    /// <summary>The configured plan. Parallel jobs may have created several with the same name; the sessions use the oldest.</summary>
    private async Task<Plan> PlanAsync(ITestRailApi api, CancellationToken cancellation)
    {
        if (!ClosesPlan || !_options.Plan.IsUsed)
            throw new DeliveryBlockedException(OperationMessages.NoRunKnown());
        if (_options.Plan.Id is { } id)
            return await api.GetPlanAsync(id, cancellation).ConfigureAwait(false);

        var project = await ProjectAsync(api, cancellation).ConfigureAwait(false);
        var name = RunNames.Of(_options, context.PlaceholderValues(project.Name, version: null), new SuiteGroup(null, [])).Plan!;
        var plans = await api.AllPlans(project.Id, new PlanFilter { IsCompleted = false }, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        return plans.Where(plan => string.Equals(plan.Name, name, StringComparison.OrdinalIgnoreCase)).MinBy(plan => plan.Id)
            ?? throw new DeliveryBlockedException(OperationMessages.NoOpenPlan(name));
    }

    private Task<Project> ProjectAsync(ITestRailApi api, CancellationToken cancellation) => new ProjectLookup(api, cancellation).ProjectAsync(_options.Project!.Value);

    private async Task CheckProjectAsync(ITestRailApi api, string name, long? owner, CancellationToken cancellation)
    {
        if (_options.Project is not null && await ProjectAsync(api, cancellation).ConfigureAwait(false) is var project && owner is not null && project.Id != owner)
            throw new DeliveryBlockedException(OperationMessages.RunOfAnotherProject(name, project.Name));
    }

    /// <summary>Anyone who can write to the repository's folder may have written a shared state. The user named none of its runs.</summary>
    private static async Task CheckReferenceAsync(ITestRailApi api, string name, Run run, IReadOnlyList<string> references, CancellationToken cancellation)
    {
        var check = new ReferenceCheck(api, cancellation);
        foreach (var reference in references)
        {
            if (await check.HasAsync(run, reference).ConfigureAwait(false))
                return;
        }

        throw new DeliveryBlockedException(OperationMessages.RunNotProven(name, run.Id, run.PlanId));
    }
}
