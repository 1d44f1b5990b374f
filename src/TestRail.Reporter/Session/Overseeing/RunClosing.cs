using TestRail.Client;
using TestRail.Client.Runs;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session.Overseeing;

/// <summary>Closes a run because a person, or the last step of a build, says so.</summary>
/// <param name="context">Where that is said.</param>
/// <param name="log">Is told what was closed.</param>
internal sealed class RunClosing(SessionContext context, IReporterLog log)
{
    private readonly ReporterOptions _options = context.Configuration.Options!;

    /// <summary>True to close the plan that the run belongs to, with all of its runs.</summary>
    public bool TakesPlan { get; init; }

    /// <summary>True to close although results for the run are still in journals.</summary>
    public bool IsForced { get; init; }

    /// <summary>The run that the configuration names; else those that sessions of the same key have opened.</summary>
    public IReadOnlyList<long> Known() => _options.Run.Id is { } id
        ? [id]
        : context.Key is not { } key
            ? []
            : [.. SharedRunFile.AllOf(context.SharedFolders, key).Select(shared => shared.Binding).OfType<Binding>().Where(binding => binding.Created).Select(binding => binding.Run).Distinct().Order()];

    /// <summary>Closes the run. One that is closed already is said to be.</summary>
    /// <exception cref="ObstacleException">It is not to be closed, for a reason that the exception tells.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or refused.</exception>
    public async Task CloseAsync(long id)
    {
        using var deadline = new CancellationTokenSource(_options.Delivery.Deadline, context.Time);
        using var client = Connecting.Open(_options.Connection!, _options.Delivery.Deadline, context.Time);
        var run = await client.Api.GetRunAsync(id, deadline.Token).ConfigureAwait(false);
        await CheckProjectAsync(client.Api, run, deadline.Token).ConfigureAwait(false);
        if (run is { PlanId: { } other, IsCompleted: false } && !TakesPlan)
            throw new ObstacleException(Sentences.RunOfPlan(run.Id, run.Name, other));
        if (!run.IsCompleted && !IsForced && Awaited(run) is { Count: > 0 } journals)
            throw new ObstacleException(Sentences.ResultsAwaited(run.Id, journals));

        var closure = new Closure(client.Api, deadline.Token);
        if (!run.IsCompleted)
            await (run.PlanId is { } plan ? closure.ClosePlanAsync(plan) : closure.CloseRunAsync(run.Id)).ConfigureAwait(false);
        var name = $"Run R{run.Id} \"{run.Name}\"";
        log.Say(Sentences.RunClosed(
            run is { PlanId: { } with, IsCompleted: false } ? $"Plan R{with} with {name}" : name, Binding.AddressOf(run, _options.Connection!.Url), run.IsCompleted));
    }

    private async Task CheckProjectAsync(ITestRailApi api, Run run, CancellationToken cancellation)
    {
        if (_options.Project is not { } wanted || run.ProjectId is not { } owner)
            return;

        var project = await new ProjectLookup(api, cancellation).ProjectAsync(wanted).ConfigureAwait(false);
        if (project.Id != owner)
            throw new ObstacleException(Sentences.RunOfAnotherProject(run.Id, run.Name, project.Name));
    }

    /// <summary>Journals that hold something for the run, or that may: their sessions have not come to a run yet.</summary>
    private List<string> Awaited(Run run)
    {
        var sessions = new SessionsOfKey(context);
        return [.. JournalSearch.In(JournalPlace.Folders(context.Configuration)).Where(journal =>
            !JournalGlance.IsFinished(journal) && sessions.Read(journal) is { IsDelivered: false } session && IsFor(session, run.Id))];
    }

    private bool IsFor(OverseenSession session, long run) => session.Runs.Count > 0
        ? session.Runs.Any(bound => bound.Run == run && bound.Server == _options.Connection!.Url)
        : session.Backlog.Recorded > 0 && context.Key is { } key && session.Backlog.Began?.Key == key;
}
