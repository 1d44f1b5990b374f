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

/// <summary>Delivers the pending results of earlier sessions from their journals.</summary>
internal sealed class JournalResumer(
    string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReporterLog log, ResumeOptions? resumeOptions = null)
{
    private readonly ResumeOptions _options = resumeOptions ?? new();

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
        // An error in one journal must not prevent the delivery of others.
        catch (Exception unexpected)
        {
            log.Say(SessionMessages.Unexpected(unexpected.ToString(), journal));
            return ResumeOutcome.Pending;
        }
    }

    /// <summary>
    /// True when the process ended before it had written its first line, so nothing was recorded. Opening the journal for writing would
    /// make that line a damaged one.
    /// </summary>
    private static bool IsWithoutLines(string journal)
    {
        try
        {
            return JournalHeader.IsWithoutLines(journal);
        }
        // A process that has locked the journal has written to it.
        catch (IOException inUse) when (inUse is not FileNotFoundException)
        {
            return false;
        }
    }

    private OpenJournal? Open(string journal)
    {
        try
        {
            if (!_options.IsDryRun)
                return OpenJournal.Continue(journal, time, _options.OpenFile);
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
        if (openJournal.Reader.Newest().FirstOrDefault() is JournalFinished finished && !(_options.PushesDefects && finished.DefectsMissing > 0))
            return ResumeOutcome.Delivered;

        var began = openJournal.Reader.Lines().Select(line => line.Entry).OfType<SessionStarted>().FirstOrDefault();
        var context = began?.Format <= SessionStarted.CurrentFormat ? Context(began, openJournal.Path) : null;
        // A dry run must not change the state that sessions share.
        context = context is null ? null : context with { IsResumed = true, Key = _options.IsDryRun ? null : context.Key };
        var options = context?.Configuration.Options;
        // Secrets of this process may have been unknown when the journal was written.
        if (context is not null)
            (openJournal.Redact, openJournal.Attachments.Redact) = (context.Redaction.Apply, context.Redaction.FileName);
        var journaled = JournaledResults.Read(openJournal.Reader, context?.Matcher ?? CaseMatcher.Default);
        if (context is null || journaled.State.Damage.SecondSession is not null)
        {
            log.Say(Diagnose(openJournal.Path, journaled));
            return ResumeOutcome.Pending;
        }

        var redacted = new RedactingLog(log, context.Redaction);
        if (journaled.State.Running.Count > 0 && !_options.Discards)
        {
            new UnfinishedTests(_options.DryRun?.Filter(redacted) ?? redacted).Settle(journaled.State, openJournal.Writer, time.GetUtcNow());
            journaled = JournaledResults.Read(openJournal.Reader, context.Matcher);
        }

        if (IsDone(journaled, context) && !(_options.PushesDefects && journaled.State.Defects.Missing.Count > 0))
        {
            JournalCompletion.Note(openJournal.Writer, journaled, time);
            return ResumeOutcome.Delivered;
        }

        foreach (var warning in context.Configuration.Warnings)
            redacted.Say(warning);
        if (_options.Discards)
            return new ResultDiscarder(openJournal, time, redacted).Discard(journaled);
        if (OtherConfiguration(began!, context.Configuration) is { } originalFile)
        {
            redacted.Say(JournalMessages.JournalOfAnotherConfiguration(openJournal.Path, originalFile, context.Configuration.File));
            return ResumeOutcome.Pending;
        }

        var arguments = JournalArguments.ToRead(began!);
        if (arguments.Count > 0 && !began!.IsOfThisUser)
            redacted.Say(JournalMessages.JournalFromElsewhere(openJournal.Path, [.. arguments.Select(pair => $"{pair.Key}={pair.Value}")]));
        if (options is not null && _options.GivesUpRejected)
            options = options with { Delivery = options.Delivery with { MaxConsecutiveRejections = int.MaxValue } };
        if (options is not null)
            return await CompleteAsync(openJournal, journaled, context, options, redacted).ConfigureAwait(false);

        redacted.Say(context.Configuration.Problem!);
        redacted.Say(JournalMessages.ResultsNotSent(journaled.State.Recorded, openJournal.Path, [.. arguments.Keys]));
        return ResumeOutcome.Pending;
    }

    private SessionContext Context(SessionStarted began, string journal)
    {
        var contexts = new JournalContextFactory(workingFolder, environment, time, _options.Arguments) { AssemblyFolder = _options.AssemblyFolder };
        return contexts.Of(began, _options.IsStartedHere(journal)) with { Home = _options.Home };
    }

    /// <summary>
    /// The path of the session's own configuration file when it still exists and another one is found from here. It is compared and never
    /// read. Null when the configuration was chosen explicitly.
    /// </summary>
    private string? OtherConfiguration(SessionStarted began, ConfigurationResult here) =>
        (!_options.AreNamed || here is { File: null, Options: null }) && !IsFileGiven && began.IsOfThisUser && began.Configuration is { } originalFile && originalFile != here.File && File.Exists(originalFile) ? originalFile : null;

    private bool IsFileGiven => _options.Arguments.Keys.Any(name => OptionName.Fold(name) == HostArguments.File);

    private async Task<ResumeOutcome> CompleteAsync(OpenJournal openJournal, JournaledResults journaled, SessionContext context, ReporterOptions options, IReporterLog redacted)
    {
        var tracker = new DeliveryProgressTracker(openJournal.Path, journaled.CountPending(options.Results) + journaled.State.Unconfirmed, _options.Progress);
        tracker.Follow(journaled.State.InDoubt);
        openJournal.Writer.Watcher = tracker.Note;
        var handler = _options.DryRun?.Handle(redacted);
        var filteredLog = _options.DryRun?.Filter(redacted) ?? redacted;
        var client = new Lazy<TestRailClient>(() => ClientFactory.Open(options.Connection!, options.Delivery.Deadline, time, handler));
        var sources = journaled.State.Began!.Assemblies;
        using var opener = new SessionRunOpener(client, options, context, openJournal.Writer, filteredLog) { Began = journaled.State.Began };
        // All tests have finished, so the run contains the reported cases only. The assemblies may still specify the suite.
        opener.Begin(new SessionStart { Sources = sources, IsFiltered = true, IsOneOfSeveral = journaled.State.Began?.OneOfSeveral == true });
        try
        {
            // A dry run shows the requests in the order of the results.
            options = _options.IsDryRun ? options with { Delivery = options.Delivery with { Concurrency = 1 } } : options;
            if (!IsDone(journaled, context))
                await new SessionCompletion(context with { IsDryRun = _options.IsDryRun }, options, filteredLog).CompleteAsync(openJournal, opener, client).ConfigureAwait(false);
            if (_options is { PushesDefects: true, IsDryRun: false } && !await new DefectResumer(context, options, filteredLog).PushAsync(openJournal, client).ConfigureAwait(false))
                return ResumeOutcome.Pending;
            return Outcome(tracker, options.Cases.OnUnknown);
        }
        // The exception's text may contain the API key from here on, so it is written to the redacting log.
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

    private static ResumeOutcome Outcome(DeliveryProgressTracker tracker, UnknownCaseMode unknown)
    {
        if (!tracker.IsFinished)
            return ResumeOutcome.Pending;

        return tracker.SawRejection || (tracker.SawUnknownCase && unknown != UnknownCaseMode.Ignore) ? ResumeOutcome.Rejected : ResumeOutcome.Delivered;
    }

    /// <summary>Explains why a journal cannot be sent.</summary>
    private static Message Diagnose(string journal, JournaledResults journaled) => journaled switch
    {
        { State.Began.Format: > SessionStarted.CurrentFormat } newer => JournalMessages.JournalNewer(journal, newer.State.Began.Reporter),
        { State.Damage.SecondSession: { } line } => JournalMessages.JournalOfTwo(journal, line),
        { State.Recorded: > 0 } => JournalMessages.JournalHeadless(journal, journaled.State.Recorded),
        _ => JournalMessages.NoJournalOfOurs(journal),
    };

    /// <summary>True when nothing is left to do, so no request is needed.</summary>
    private static bool IsDone(JournaledResults journaled, SessionContext context) =>
        journaled.IsDelivered(context.Results) && (context.Configuration.Options is not { } options || !IsToBeClosed(journaled, options));

    private static bool IsToBeClosed(JournaledResults journaled, ReporterOptions options) =>
        journaled is { State.Closed: false, State.Aborted: false, State.Discarded: 0 }
        && journaled.State.Runs.Any(run => !run.Shared && SessionRunCloser.IsAsked(options, run.Plan, run.Created, run.CreatedPlan));
}
