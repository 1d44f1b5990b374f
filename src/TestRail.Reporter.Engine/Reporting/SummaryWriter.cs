using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Logs the outcome of a delivery: stored results, failures with their reasons, and the next step.</summary>
internal sealed class SummaryWriter(IReporterLog log)
{
    /// <summary>Logs the details of the delivery.</summary>
    /// <param name="report">The outcome of the delivery.</param>
    /// <param name="journal">The path of the session's journal.</param>
    /// <param name="deadline">The configured deadline of the delivery.</param>
    /// <param name="settle">How long a request in doubt may take before it counts as not carried out.</param>
    /// <param name="isUntold">Returns false for items that another process of the same command has logged.</param>
    /// <param name="runless">The number of cases for which no run was opened because they are not in TestRail.</param>
    public void Say(DeliveryReport report, string journal, TimeSpan deadline, TimeSpan settle, Func<string, bool> isUntold, int runless)
    {
        var unknown = report.NotInTestRail.Where(id => isUntold(ItemOf(id))).ToList();
        if (runless > 0 && Items(report).Any(isUntold))
            log.Say(RunMessages.NoCaseKnown(runless, unknown));
        else if (unknown.Count > 0)
            log.Say(RunMessages.CasesNotInTestRail(unknown));
        if (report.FailedFiles.Count > 0)
            log.Say(DeliveryMessages.AttachmentsFailed(report.FailedFiles));
        if (report.Rejected.Where(rejected => !rejected.IsUnknownCase || isUntold(ItemOf(rejected))).ToList() is { Count: > 0 } untold)
        {
            var all = report.Accepted + report.Rejected.Count + report.Pending + report.Unconfirmed;
            log.Say(DeliveryMessages.ResultsRejected(all, [.. untold.Select(rejected => (rejected.Case, rejected.Test, rejected.Reason))], report.Rejected.Count - untold.Count));
        }

        foreach (var obstacle in report.Obstacles)
            log.Say(Explain(obstacle, deadline));
        if (report.Pending > 0 || report.Unconfirmed > 0)
            log.Say(File.Exists(journal) ? DeliveryMessages.ResultsPending(report.Pending, report.Unconfirmed, journal) : JournalMessages.JournalGone(report.Pending + report.Unconfirmed, journal));
        if (report.PendingFiles > 0 && File.Exists(journal))
            log.Say(DeliveryMessages.AttachmentsPending(report.PendingFiles, journal));
        if (report.Unconfirmed > 0)
            log.Say(ConnectionMessages.StillInDoubt(settle));
    }

    /// <summary>Logs failures that fail the test run but no test.</summary>
    public void SayFailures(IReadOnlyList<FailedCleanup> cleanups, IReadOnlyList<string> errors)
    {
        if (cleanups.Count > 0)
            log.Say(SummaryMessages.CleanupsFailed([.. cleanups.Select(each => (each.Cleanup, each.Owner, each.Problem))]));
        if (errors.Count > 0)
            log.Say(SummaryMessages.ErrorsBesideTests(errors));
    }

    /// <summary>Identifies the messages about unknown cases, one item for each case or test.</summary>
    public static IReadOnlyList<string> Items(DeliveryReport report) =>
        [.. report.NotInTestRail.Select(ItemOf).Concat(report.Rejected.Where(rejected => rejected.IsUnknownCase).Select(ItemOf)).Distinct()];

    private static string ItemOf(long id) => $"C{id}";

    private static string ItemOf(RejectedResult rejected) => $"C{rejected.Case} {rejected.Test}";

    /// <summary>Logs and returns the summary: counts, links to the runs and the next step.</summary>
    public Message Conclude(SessionReport report)
    {
        var summary = SummaryMessages.Summary(
            (report.Counts.Accepted, report.Counts.Rejected, report.Counts.Pending, report.Counts.Unconfirmed),
            report.Counts.Attached,
            [.. report.Runs.Select(run => (run.ToString(), run.Address))],
            report.File,
            report.Next is not null,
            report.Aborted,
            report.Notes);
        log.Say(summary);
        return summary;
    }

    /// <summary>Returns the message for an exception that stopped a delivery.</summary>
    public static Message Explain(Exception obstacle, TimeSpan deadline) => obstacle switch
    {
        DeliveryBlockedException stopped => stopped.Reason,
        UnwritableJournalException unwritable => JournalMessages.JournalBroken(unwritable.Journal, unwritable.Message),
        OperationCanceledException => ConnectionMessages.DeadlinePassed(deadline),
        _ => ConnectionMessages.TestRailFailed(obstacle.Message),
    };
}
