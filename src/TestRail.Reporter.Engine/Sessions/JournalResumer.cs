using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Delivers what earlier sessions left in their journals. It enters the story where a session would end.</summary>
internal sealed class JournalResumer(
    string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReporterLog log, ResumeOptions? how = null)
{
    private readonly ResumeOptions _how = how ?? new();

    public async Task<ResumeOutcome> ResumeAsync(string journal)
    {
        try
        {
            if (IsWithoutLines(journal))
            {
                log.Say(JournalMessages.JournalEmpty(journal));
                return ResumeOutcome.Delivered;
            }

            using var openJournal = Open(journal);
            return openJournal is null ? ResumeOutcome.Pending : await ResumeAsync(openJournal).ConfigureAwait(false);
        }
        // What is wrong with one journal must not keep the others from being sent.
        catch (Exception unexpected)
        {
            log.Say(SessionMessages.Unexpected(unexpected.ToString(), journal));
            return ResumeOutcome.Pending;
        }
    }

    /// <summary>A process that ended within its first line had recorded nothing; to claim its journal would make that line a damaged one.</summary>
    private static bool IsWithoutLines(string journal)
    {
        try
        {
            return JournalHeader.IsWithoutLines(journal);
        }
        // Who has the journal to himself has written to it.
        catch (IOException inUse) when (inUse is not FileNotFoundException)
        {
            return false;
        }
    }

    private OpenJournal? Open(string journal)
    {
        try
        {
            if (!_how.IsDryRun)
                return OpenJournal.Continue(journal, time, _how.OpenFile);
            if (!JournalLock.IsTaken(journal))
                return OpenJournal.OpenForDryRun(journal, time);

            log.Say(JournalMessages.JournalInUse(journal, "another process writes it."));
        }
        catch (IOException inUse) when (inUse is not FileNotFoundException)
        {
            log.Say(JournalMessages.JournalInUse(journal, inUse.Message));
        }
        catch (UnauthorizedAccessException refused) when (File.Exists(journal))
        {
            log.Say(JournalMessages.JournalReadOnly(journal, refused.Message));
        }

        return null;
    }

    private async Task<ResumeOutcome> ResumeAsync(OpenJournal openJournal)
    {
        if (openJournal.Reader.Newest().FirstOrDefault() is JournalFinished)
            return ResumeOutcome.Delivered;

        var began = openJournal.Reader.Lines().Select(line => line.Entry).OfType<SessionStarted>().FirstOrDefault();
        var context = began?.Format <= SessionStarted.CurrentFormat ? Context(began, openJournal.Path) : null;
        // What is only shown must not be known to others.
        context = context is null ? null : context with { IsResumed = true, Key = _how.IsDryRun ? null : context.Key };
        var options = context?.Configuration.Options;
        // What is secret now may not have been known when the journal was written.
        if (context is not null)
            (openJournal.Reader.Redact, openJournal.Attachments.Redact) = (context.Redaction.Apply, context.Redaction.FileName);
        var journaled = JournaledResults.Read(openJournal.Reader, context?.Matcher ?? CaseMatcher.Default);
        if (context is null || journaled.State.Damage.SecondSession is not null)
        {
            log.Say(Ailment(openJournal.Path, journaled));
            return ResumeOutcome.Pending;
        }

        var redacted = new RedactingLog(log, context.Redaction);
        if (IsDone(journaled, context))
        {
            JournalCompletion.Note(openJournal.Writer, journaled, time);
            return ResumeOutcome.Delivered;
        }

        foreach (var warning in context.Configuration.Warnings)
            redacted.Say(warning);
        if (_how.Discards)
            return new ResultDiscarder(openJournal, time, redacted).Discard(journaled);
        if (OfAnotherConfiguration(journaled.State.Began!, context.Configuration) is { } theirs)
        {
            redacted.Say(JournalMessages.JournalOfAnotherConfiguration(openJournal.Path, theirs, context.Configuration.File));
            return ResumeOutcome.Pending;
        }

        var taken = JournalArguments.ToRead(journaled.State.Began!.HostArguments);
        if (taken.Count > 0 && !journaled.State.Began.IsOfThisUser)
            redacted.Say(JournalMessages.JournalFromElsewhere(openJournal.Path, [.. taken.Select(pair => $"{pair.Key}={pair.Value}")]));
        if (options is not null && _how.GivesUpRejected)
            options = options with { Delivery = options.Delivery with { MaxConsecutiveRejections = int.MaxValue } };
        if (options is not null)
            return await CompleteAsync(openJournal, journaled, context, options, redacted).ConfigureAwait(false);

        redacted.Say(context.Configuration.Problem!);
        redacted.Say(JournalMessages.ResultsNotSent(journaled.State.Recorded, openJournal.Path, [.. taken.Keys]));
        return ResumeOutcome.Pending;
    }

    private SessionContext Context(SessionStarted began, string journal)
    {
        var contexts = new JournalContextFactory(workingFolder, environment, time, _how.Arguments) { AssemblyFolder = _how.AssemblyFolder };
        return contexts.Of(began, _how.IsStartedHere(journal)) with { Home = _how.Home };
    }

    /// <summary>The session's own configuration, where it is still there and another one is found from here; it is compared, and never read. Null where a person has chosen.</summary>
    private string? OfAnotherConfiguration(SessionStarted began, ConfigurationResult here) =>
        (!_how.AreNamed || here is { File: null, Options: null }) && !IsFileGiven && began.IsOfThisUser && began.Configuration is { } theirs && theirs != here.File && File.Exists(theirs) ? theirs : null;

    private bool IsFileGiven => _how.Arguments.Keys.Any(name => OptionName.Fold(name) == HostArguments.File);

    private async Task<ResumeOutcome> CompleteAsync(OpenJournal openJournal, JournaledResults journaled, SessionContext context, ReporterOptions options, IReporterLog redacted)
    {
        var watch = new DeliveryProgressTracker(openJournal.Path, journaled.CountPending(options.Results) + journaled.State.Unconfirmed, _how.Progress);
        watch.Follow(journaled.State.InDoubt);
        openJournal.Writer.Watcher = watch.Note;
        var handler = _how.DryRun?.Handle(redacted);
        var said = _how.DryRun?.Filter(redacted) ?? redacted;
        var client = new Lazy<TestRailClient>(() => ClientFactory.Open(options.Connection!, options.Delivery.Deadline, time, handler));
        var sources = journaled.State.Began!.Assemblies;
        using var opening = new SessionRunOpener(client, options, context, openJournal.Writer, said) { Began = journaled.State.Began };
        // The tests are over, so a run is opened for what they reported; their assemblies may still say of which suite it is.
        opening.Begin(new SessionStart { Sources = sources, IsFiltered = true, IsOneOfSeveral = journaled.State.Began?.OneOfSeveral == true });
        try
        {
            await new SessionCompletion(context with { IsDryRun = _how.IsDryRun }, options, said)
                .CompleteAsync(openJournal, opening, client).ConfigureAwait(false);
            return Outcome(watch, options.Cases.OnUnknown);
        }
        // From here on there is a key that an exception's text might hold, so this one is said by the log that knows it.
        catch (Exception unexpected)
        {
            redacted.Say(SessionMessages.Unexpected(unexpected.ToString(), openJournal.Path));
            return ResumeOutcome.Pending;
        }
        finally
        {
            if (client.IsValueCreated)
                client.Value.Dispose();
        }
    }

    private static ResumeOutcome Outcome(DeliveryProgressTracker watch, UnknownCaseMode unknown)
    {
        if (!watch.IsFinished)
            return ResumeOutcome.Pending;

        return watch.SawRejection || (watch.SawUnknownCase && unknown != UnknownCaseMode.Ignore) ? ResumeOutcome.Rejected : ResumeOutcome.Delivered;
    }

    /// <summary>Why nothing of a journal can be sent.</summary>
    private static Message Ailment(string journal, JournaledResults journaled) => journaled switch
    {
        { State.Began.Format: > SessionStarted.CurrentFormat } newer => JournalMessages.JournalNewer(journal, newer.State.Began.Reporter),
        { State.Damage.SecondSession: { } line } => JournalMessages.JournalOfTwo(journal, line),
        { State.Recorded: > 0 } => JournalMessages.JournalHeadless(journal, journaled.State.Recorded),
        _ => JournalMessages.NoJournalOfOurs(journal),
    };

    /// <summary>True when nothing is left to be done for the session, so that nobody need be asked.</summary>
    private static bool IsDone(JournaledResults journaled, SessionContext context) =>
        journaled.IsDelivered(context.Results) && (context.Configuration.Options is not { } options || !IsToBeClosed(journaled, options));

    private static bool IsToBeClosed(JournaledResults journaled, ReporterOptions options) =>
        journaled is { State.Closed: false, State.Aborted: false, State.Discarded: 0 }
        && journaled.State.Runs.Any(run => !run.Shared && SessionRunCloser.IsAsked(options, run.Plan, run.Created, run.CreatedPlan));
}
