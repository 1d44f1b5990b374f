using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session;

/// <summary>The end of a session's story: its run grows to what reported, everything is delivered, and the run is closed if asked.</summary>
internal sealed class SessionDelivery(ITestRailApi api, ReporterOptions options, IReporterLog log, TimeProvider time)
{
    /// <exception cref="TestRailException">The run could not be prepared; everything is still in the journal.</exception>
    public async Task<DeliveryReport> DeliverAsync(
        JournalDrawer drawer, Backlog backlog, OpenedRun opened, string? version, CancellationToken cancellation)
    {
        using var turn = opened.Sharing is { } sharing ? await sharing.EnterAsync(opened.Binding, cancellation).ConfigureAwait(false) : null;
        var growth = new RunGrowth(api);
        var binding = await (turn is null
            ? growth.GrowAsync(opened.Binding, backlog.Cases, cancellation)
            : RunSharing.GrowAsync(turn, growth, opened.Binding, backlog.Cases, cancellation)).ConfigureAwait(false);
        using var siblings = turn is null ? Siblings.None() : Siblings.Read(turn.State.Journals, drawer.Path, backlog, binding.Run);
        var fields = options.Results.Fields.Count > 0 || backlog.CarriesFields || siblings.CarriesFields
            ? await FieldMap.LoadAsync(api, binding.Project, options.Results.Fields, cancellation).ConfigureAwait(false)
            : FieldMap.Empty;
        var composer = new ResultComposer(
            opened.Statuses, fields, new CommentWriter(options.Results.MaxCommentLength), version, binding.AssignFailedTo)
        {
            Steps = options.Results.RowsAsSteps && options.Results.Rows != RowChoice.All && (backlog.HasRows || backlog.Cases.Any(id => siblings.Of(id).Count > 0))
                ? await RowSteps.LoadAsync(api, binding.Project, binding.Run, opened.Statuses, cancellation).ConfigureAwait(false)
                : null,
        };
        var report = await new Deliverer(api, options, time, siblings, turn)
            .DeliverAsync(drawer, backlog, binding, composer, opened.Statuses, cancellation).ConfigureAwait(false);
        turn?.Dispose();
        foreach (var problem in fields.Problems)
            log.Say(problem);
        report = report with { NotInTestRail = [.. binding.Unknown.Except(report.Refused.Select(refused => refused.Case))] };
        try
        {
            if (report.IsComplete)
                await CloseAsync(drawer.Writer, backlog, opened with { Binding = binding }, cancellation).ConfigureAwait(false);
            return report;
        }
        catch (TestRailException failure)
        {
            return report with { Obstacle = failure };
        }
    }

    /// <summary>A run that others report into is left open; one that nobody else came to is closed, and nobody comes to it any more.</summary>
    private async Task CloseAsync(JournalWriter journal, Backlog backlog, OpenedRun opened, CancellationToken cancellation)
    {
        var closing = new Closing(api, options, log);
        var binding = opened.Binding;
        if (opened.Sharing is not { } sharing || binding.IsShared || !closing.IsAsked(binding))
        {
            await closing.CloseAsync(journal, backlog, binding, cancellation).ConfigureAwait(false);
            return;
        }

        using var turn = await sharing.EnterAsync(binding, cancellation).ConfigureAwait(false);
        await closing.CloseAsync(journal, backlog, binding with { IsShared = !sharing.IsAlone(turn) }, cancellation).ConfigureAwait(false);
        if (backlog.Closed)
            turn.Write(new SharedRun { Settings = turn.State.Settings });
    }
}
