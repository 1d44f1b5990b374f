using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Session.Reports;

namespace TestRail.Reporter.Session;

/// <summary>Says what became of a delivery: what arrived and where, what did not and why, and what to do next.</summary>
internal sealed class Summary(IReporterLog log)
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
            log.Say(Sentences.NoCaseKnown(runless, unknown));
        else if (unknown.Count > 0)
            log.Say(Sentences.CasesNotInTestRail(unknown));
        if (report.NotAttached.Count > 0)
            log.Say(Sentences.NotAttached(report.NotAttached));
        if (report.Refused.Where(refused => !refused.IsUnknownCase || isUntold(ItemOf(refused))).ToList() is { Count: > 0 } untold)
        {
            var all = report.Accepted + report.Refused.Count + report.Kept + report.InDoubt;
            log.Say(Sentences.Refused(all, [.. untold.Select(refused => (refused.Case, refused.Test, refused.Reason))], report.Refused.Count - untold.Count));
        }

        foreach (var obstacle in report.Obstacles)
            log.Say(Explain(obstacle, deadline));
        if (report.Kept > 0 || report.InDoubt > 0)
            log.Say(File.Exists(journal) ? Sentences.Kept(report.Kept, report.InDoubt, journal) : Sentences.JournalGone(report.Kept + report.InDoubt, journal));
        if (report.FilesKept > 0 && File.Exists(journal))
            log.Say(Sentences.FilesKept(report.FilesKept, journal));
        if (report.InDoubt > 0)
            log.Say(Sentences.StillInDoubt(settle));
    }

    /// <summary>What failed the tests' run, and no test.</summary>
    public void SayFailures(IReadOnlyList<FailedCleanup> cleanups, IReadOnlyList<string> errors)
    {
        if (cleanups.Count > 0)
            log.Say(Sentences.CleanupsFailed([.. cleanups.Select(each => (each.Cleanup, each.Owner, each.Problem))]));
        if (errors.Count > 0)
            log.Say(Sentences.ErrorsBesideTests(errors));
    }

    /// <summary>What is said of unknown cases, an item for each case or test.</summary>
    public static IReadOnlyList<string> Items(DeliveryReport report) =>
        [.. report.NotInTestRail.Select(ItemOf).Concat(report.Refused.Where(refused => refused.IsUnknownCase).Select(ItemOf)).Distinct()];

    private static string ItemOf(long id) => $"C{id}";

    private static string ItemOf(RefusedResult refused) => $"C{refused.Case} {refused.Test}";

    /// <summary>The last word: all counts, the runs' links and the next step in one place, however much was said before.</summary>
    public void Conclude(SessionReport report) => log.Say(Sentences.Summary(
        (report.Counts.Accepted, report.Counts.Refused, report.Counts.Kept, report.Counts.InDoubt),
        report.Counts.Attached,
        [.. report.Runs.Select(run => (run.ToString(), run.Address))],
        report.File,
        report.Next is not null,
        report.Aborted,
        report.Notes));

    /// <summary>What stopped a delivery.</summary>
    public static Message Explain(Exception obstacle, TimeSpan deadline) => obstacle switch
    {
        ObstacleException stopped => stopped.Reason,
        UnwritableJournalException full => Sentences.JournalBroken(full.Journal, full.Message),
        OperationCanceledException => Sentences.DeadlinePassed(deadline),
        _ => Sentences.TestRailFailed(obstacle.Message),
    };
}
