using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// Writes the session's report and adds it to the pages of the CI system. A failure to write it does not affect the results.
/// </summary>
internal sealed class ReportWriter(SessionContext context, IReporterLog log)
{
    private readonly Redaction _redaction = context.Redaction;

    /// <summary>Writes the report. Returns it.</summary>
    /// <param name="journal">The session's journal.</param>
    /// <param name="journaled">The journal's state.</param>
    /// <param name="delivery">The outcome of the delivery.</param>
    /// <param name="runs">The runs; null when none could be opened.</param>
    /// <param name="obstacle">What stopped the delivery, as text; null when nothing did.</param>
    public async Task<SessionReport> WriteAsync(OpenJournal journal, JournaledResults journaled, DeliveryReport delivery, IReadOnlyList<RunTarget>? runs, string? obstacle)
    {
        var files = new ReportFiles(journal.Path, context.Configuration.Report.Folder);
        var highlights = new ReportHighlights();
        var options = context.Results;
        var unsent = UnsentResults.In(journaled, options);
        var withoutResult = CasesWithoutResult.Of(journaled, delivery, context.Configuration.Options?.Cases ?? new CaseOptions());
        var notes = SessionNotes.Of(journaled, delivery, unsent, withoutResult);
        var report = Compose(journal, journaled, delivery, runs, unsent) with { WithoutResult = withoutResult, Notes = notes, Obstacle = _redaction.Apply(obstacle), Defects = delivery.Defects is { } defects ? defects with { Problem = _redaction.Apply(defects.Problem) } : null, File = files.Json };
        if (context.IsDryRun)
            return report with { File = null };

        try
        {
            files.MakeFolder();
            var server = context.Configuration.Options?.Connection?.Url ?? (journaled.State.Runs is [var run, ..] ? run.Server : null);
            JsonReport.Write(files.Json, report, new ReportedResults(journaled, journal.Reader, options, server, _redaction).All(), highlights);
            if (PagesOf(files) is { } pages)
                await pages.ShowAsync(report, highlights).ConfigureAwait(false);
            return report;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.Say(SummaryMessages.ReportNotWritten(failure.Message));
            return report with { File = File.Exists(files.Json) ? files.Json : null };
        }
    }

    private SessionReport Compose(OpenJournal journal, JournaledResults journaled, DeliveryReport delivery, IReadOnlyList<RunTarget>? runs, UnsentResults unsent) => new()
    {
        Session = journaled.State.Began!.Session,
        Began = journaled.State.Began.At,
        Written = context.Time.GetUtcNow(),
        Aborted = journaled.State.Aborted,
        FailedCleanups = journaled.State.FailedCleanups,
        Errors = journaled.State.Errors,
        Sources = journaled.State.Sources,
        Journal = journal.Path,
        Runs = runs is not null
            ? [.. runs.Select(run => new ReportedRun(run.Run, _redaction.Apply(run.Name), run.Plan, run.Address))]
            : [.. journaled.State.Runs.Select(run => new ReportedRun(run.Run, null, run.Plan, run.Address))],
        Counts = new ReportedCounts(delivery.Accepted, delivery.Rejected.Count, delivery.Pending, delivery.Unconfirmed)
        {
            Attached = delivery.Attached,
            FailedFiles = delivery.FailedFiles.Count,
            PendingFiles = delivery.PendingFiles,
            NotSent = unsent.Count,
            Ignored = journaled.Ignored,
            Recorded = journaled.State.Recorded,
        },
        HeldBack = unsent.HeldBackCases,
        Next = delivery.IsComplete ? null : Phrases.Resume,
    };

    private ICiPages? PagesOf(ReportFiles files) => CiEnvironment.SystemOf(context.Environment) switch
    {
        _ when context.Configuration.Report.Ci == CiReport.Off => null,
        CiSystem.GitHub => context.Environment.GetValueOrDefault("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary ? new GitHubPages(summary, context.Time) : null,
        CiSystem.Azure => new AzurePages(files.Markdown, log),
        CiSystem.GitLab => new GitLabPages(files.Annotations),
        CiSystem.TeamCity => new TeamCityPages(files.Json, log),
        _ => null,
    };
}
