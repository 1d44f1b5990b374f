using System.Text.Json;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Naming;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session.Reports;

/// <summary>Writes what a session came to for programs, and for the pages of the CI system that it runs under. Costs no result when it cannot.</summary>
internal sealed class ReportWriter(SessionContext context, IReporterLog log)
{
    private readonly Redaction _redaction = new(context.Configuration.ApiKey);

    /// <summary>Returns what it wrote.</summary>
    /// <param name="drawer">The session's journal.</param>
    /// <param name="backlog">What is in it.</param>
    /// <param name="delivery">What became of it.</param>
    /// <param name="runs">The runs, where they were reached.</param>
    /// <param name="obstacle">What stopped the delivery, for a person.</param>
    public async Task<SessionReport> WriteAsync(JournalDrawer drawer, Backlog backlog, DeliveryReport delivery, IReadOnlyList<Binding>? runs, string? obstacle)
    {
        var files = new ReportFiles(drawer.Path, context.Configuration.Report.Folder);
        var findings = new Findings();
        var options = context.Configuration.Options?.Results ?? new ResultOptions();
        var report = Compose(drawer, backlog, delivery, runs, UnsentResults.In(backlog, options)) with { Obstacle = _redaction.Apply(obstacle), File = files.Json };
        if (context.IsRehearsal)
            return report with { File = null };

        try
        {
            files.MakeFolder();
            var server = context.Configuration.Options?.Connection?.Url ?? (backlog.Runs is [var run, ..] ? run.Server : null);
            JsonReport.Write(files.Json, report, new ReportedResults(backlog, drawer.Reader, options, server, _redaction).All(), findings);
            if (PagesOf(files) is { } pages)
                await pages.ShowAsync(report, findings).ConfigureAwait(false);
            return report;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.Say(Sentences.ReportNotWritten(failure.Message));
            return report with { File = File.Exists(files.Json) ? files.Json : null };
        }
    }

    private SessionReport Compose(JournalDrawer drawer, Backlog backlog, DeliveryReport delivery, IReadOnlyList<Binding>? runs, UnsentResults unsent) => new()
    {
        Session = backlog.Began!.Session,
        Began = backlog.Began.At,
        Written = context.Time.GetUtcNow(),
        Aborted = backlog.Aborted,
        FailedCleanups = backlog.FailedCleanups,
        Errors = backlog.Errors,
        Sources = backlog.Sources,
        Journal = drawer.Path,
        Runs = runs is not null
            ? [.. runs.Select(run => new ReportedRun(run.Run, _redaction.Apply(run.Name), run.Plan, run.Address))]
            : [.. backlog.Runs.Select(run => new ReportedRun(run.Run, null, run.Plan, run.Address))],
        Counts = new ReportedCounts(delivery.Accepted, delivery.Refused.Count, delivery.Kept, delivery.InDoubt)
        {
            Attached = delivery.Attached,
            NotAttached = delivery.NotAttached.Count,
            FilesKept = delivery.FilesKept,
            NotSent = unsent.Count,
            Ignored = backlog.Ignored,
            Recorded = backlog.Recorded,
        },
        WithoutResult = CasesWithoutResult.Of(backlog, delivery, context.Configuration.Options?.Cases ?? new CaseOptions()),
        HeldBack = unsent.HeldBackCases,
        Notes = [.. NotesOf(backlog, delivery, unsent)],
        Next = delivery.IsComplete ? null : Sentences.Resume,
    };

    private static IEnumerable<string> NotesOf(Backlog backlog, DeliveryReport delivery, UnsentResults unsent)
    {
        var notReported = unsent.NotReported.Select(one => (one.Count, JsonNamingPolicy.CamelCase.ConvertName(one.Verdict.ToString()))).ToList();
        if (delivery is { Accepted: 0, Kept: 0, InDoubt: 0 } && backlog is { Recorded: > 0, Discarded: 0 })
        {
            var unknown = backlog.Refused.Where(refused => refused.Reason == BatchSender.UnknownCase).SelectMany(refused => refused.Records).ToHashSet();
            var refused = backlog.Refused.SelectMany(one => one.Records).Where(number => !unknown.Contains(number)).Distinct().Count();
            var withCase = backlog.Records.Select(record => record.Number).Distinct().Count();
            yield return Sentences.NothingSent(
                backlog.Recorded, (backlog.Recorded - withCase - backlog.Ignored, backlog.Ignored, unknown.Count, refused), notReported, (unsent.HeldBack, unsent.HeldBackCases));
        }
        else if (unsent.Count > 0)
        {
            yield return Sentences.NotSent(notReported, (unsent.HeldBack, unsent.HeldBackCases));
        }
    }

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
