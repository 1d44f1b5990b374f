using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Ends a session that sends nothing: its configuration is invalid, or it only collects.</summary>
internal sealed class UnsentSession(SessionContext context, IReporterLog log)
{
    /// <summary>Says where the results are, and writes the report of a session whose configuration is invalid.</summary>
    /// <param name="openJournal">The session's journal.</param>
    /// <param name="end">How the tests ended.</param>
    /// <param name="recorded">The number of recorded results.</param>
    public async Task<SessionOutcome> CompleteAsync(OpenJournal openJournal, SessionEnd end, int recorded)
    {
        if (recorded == 0)
            JournalCompletion.Note(openJournal.Writer, JournaledResults.Read(openJournal.Reader, context.Matcher), context.Time);
        new SummaryWriter(log).SayFailures(end.FailedCleanups, end.Errors);
        // The journal may have been deleted while the session was running.
        var isKept = File.Exists(openJournal.Path);
        if (context.Configuration.Options is not null)
        {
            // The report is written when the collected results are sent. Reading them back here would take longer than recording them did.
            var collected = Say(isKept ? JournalMessages.Collected(recorded, openJournal.Path) : JournalMessages.JournalGone(recorded, openJournal.Path));
            return new SessionOutcome(collected, null, !isKept && context.FailsBuild);
        }

        var journaled = JournaledResults.Read(openJournal.Reader, context.Matcher);
        var pending = new DeliveryReport { Pending = journaled.CountPending(context.Results) };
        var report = await new ReportWriter(context, log).WriteAsync(openJournal, journaled, pending, null, context.Configuration.Problem?.Text).ConfigureAwait(false);
        var summary = Say(isKept ? JournalMessages.ResultsNotSent(recorded, openJournal.Path) : JournalMessages.JournalGone(recorded, openJournal.Path));
        return new SessionOutcome(summary, report.File, context.FailsBuild);
    }

    private string Say(Message message)
    {
        log.Say(message);
        return context.Redaction.Apply(message).ToString();
    }
}
