using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session;

/// <summary>The end of a session's story: its run grows to what reported, everything is delivered, and the run is closed if asked.</summary>
internal sealed class SessionDelivery(ITestRailApi api, ReporterOptions options, IReporterLog log, TimeProvider time)
{
    /// <exception cref="TestRailException">The run could not be prepared; everything is still in the journal.</exception>
    public async Task<DeliveryReport> DeliverAsync(
        JournalDrawer drawer, Backlog backlog, OpenedRun opened, string? version, CancellationToken cancellation)
    {
        var binding = await new RunGrowth(api).GrowAsync(opened.Binding, backlog.Cases, cancellation).ConfigureAwait(false);
        var fields = options.Results.Fields.Count > 0 || backlog.CarriesFields
            ? await FieldMap.LoadAsync(api, binding.Project, options.Results.Fields, cancellation).ConfigureAwait(false)
            : FieldMap.Empty;
        var composer = new ResultComposer(
            opened.Statuses, fields, new CommentWriter(options.Results.MaxCommentLength), version, binding.AssignFailedTo)
        {
            Steps = options.Results.RowsAsSteps && options.Results.Rows != RowChoice.All && backlog.HasRows
                ? await RowSteps.LoadAsync(api, binding.Project, binding.Run, opened.Statuses, cancellation).ConfigureAwait(false)
                : null,
        };
        var report = await new Deliverer(api, options, time)
            .DeliverAsync(drawer, backlog, binding, composer, opened.Statuses, cancellation).ConfigureAwait(false);
        foreach (var problem in fields.Problems)
            log.Say(problem);
        report = report with { NotInTestRail = [.. binding.Unknown.Except(report.Refused.Select(refused => refused.Case))] };
        try
        {
            if (report.IsComplete)
                await new Closing(api, options, log).CloseAsync(drawer.Writer, backlog, binding, cancellation).ConfigureAwait(false);
            return report;
        }
        catch (TestRailException failure)
        {
            return report with { Obstacle = failure };
        }
    }
}
