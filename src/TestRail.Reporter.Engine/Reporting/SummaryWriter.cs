using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Says what became of a delivery: what arrived and where, what did not and why, and what to do next.</summary>
internal sealed class SummaryWriter(IReporterLog log)
{
    /// <summary>The details, each with its reason.</summary>
    /// <param name="report">What became of the delivery.</param>
    /// <param name="journal">The session's journal.</param>
    /// <param name="deadline">How long it might take.</param>
    /// <param name="settle">How long a request is given whose answer was lost.</param>
    /// <param name="isUntold">False for what another process of the same command has said.</param>
    /// <param name="runless">For how many cases no run was opened, since TestRail has none of them.</param>
    public void Say(DeliveryReport report, string journal, TimeSpan deadline, TimeSpan settle, Func<string, bool> isUntold, int runless)
    {
        var unknown = report.NotInTestRail.Where(id => isUntold(ItemOf(id))).ToList();
        if (runless > 0 && Items(report).Any(isUntold))
            log.Say(RunMessages.NoCaseKnown(runless, unknown));
        else if (unknown.Count > 0)
            log.Say(RunMessages.CasesNotInTestRail(unknown));
        if (report.FailedFiles.Count > 0)
            log.Say(DeliveryMessages.AttachmentsFailed(report.FailedFiles));
        if (report.Rejected.Where(refused => !refused.IsUnknownCase || isUntold(ItemOf(refused))).ToList() is { Count: > 0 } untold)
        {
            var all = report.Accepted + report.Rejected.Count + report.Pending + report.Unconfirmed;
            log.Say(DeliveryMessages.ResultsRejected(all, [.. untold.Select(refused => (refused.Case, refused.Test, refused.Reason))], report.Rejected.Count - untold.Count));
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

    /// <summary>What failed the tests' run, and no test.</summary>
    public void SayFailures(IReadOnlyList<FailedCleanup> cleanups, IReadOnlyList<string> errors)
    {
        if (cleanups.Count > 0)
            log.Say(SummaryMessages.CleanupsFailed([.. cleanups.Select(each => (each.Cleanup, each.Owner, each.Problem))]));
        if (errors.Count > 0)
            log.Say(SummaryMessages.ErrorsBesideTests(errors));
    }

    /// <summary>What is said of unknown cases, an item for each case or test.</summary>
    public static IReadOnlyList<string> Items(DeliveryReport report) =>
        [.. report.NotInTestRail.Select(ItemOf).Concat(report.Rejected.Where(refused => refused.IsUnknownCase).Select(ItemOf)).Distinct()];

    private static string ItemOf(long id) => $"C{id}";

    private static string ItemOf(RejectedResult refused) => $"C{refused.Case} {refused.Test}";

    /// <summary>Writes the summary: all counts, the links of the runs and the next step. Returns it.</summary>
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

    /// <summary>What stopped a delivery.</summary>
    public static Message Explain(Exception obstacle, TimeSpan deadline) => obstacle switch
    {
        DeliveryBlockedException stopped => stopped.Reason,
        UnwritableJournalException full => JournalMessages.JournalBroken(full.Journal, full.Message),
        OperationCanceledException => ConnectionMessages.DeadlinePassed(deadline),
        _ => ConnectionMessages.TestRailFailed(obstacle.Message),
    };
}
