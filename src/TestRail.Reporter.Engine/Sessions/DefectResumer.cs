using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Pushes the defects that a session did not push, on request.</summary>
internal sealed class DefectResumer(SessionContext context, ReporterOptions options, IReporterLog log)
{
    /// <summary>Pushes the defects and adds them to the results. Returns false while some are missing.</summary>
    public async Task<bool> PushAsync(OpenJournal journal, Lazy<TestRailClient> client)
    {
        var journaled = JournaledResults.Read(journal.Reader, context.Matcher);
        if (journaled.State.Defects.Missing.Count == 0)
            return true;

        using var pusher = DefectPusherFactory.Open(context, options, log, journaled.State);
        if (pusher is null)
            return false;

        using var deadline = new Deadline(options.Delivery.Deadline, context.Time);
        var defects = new MissingDefects(pusher, client.Value.Api, options, journal, new DeliveryLog(journal.Writer, journaled, context.Time));
        try
        {
            await defects.AddAsync(deadline.Token).ConfigureAwait(false);
            await pusher.FollowUpAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException or UnwritableJournalException)
        {
            log.Say(SummaryWriter.Explain(stopped, options.Delivery.Deadline));
        }

        pusher.Conclude();
        if (defects.Added.Count > 0)
            log.Say(PushMessages.DefectsAdded(defects.Added));
        if (defects.Rejected.Count > 0)
            log.Say(PushMessages.DefectsNotAdded(defects.Rejected));
        JournalCompletion.Note(journal.Writer, journaled, options.Results, context.Time, addresses: null);
        return journaled.State.Defects.Missing.Count == 0;
    }
}
