using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;

namespace TestRail.Reporter.Session.Resuming;

/// <summary>Delivers what earlier sessions left in their journals. It enters the story where a session would end.</summary>
internal sealed class Resumption(
    string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReporterLog log, ResumeOptions? how = null)
{
    private readonly ResumeOptions _how = how ?? new();

    public async Task<ResumeOutcome> ResumeAsync(string journal)
    {
        try
        {
            if (IsWithoutLines(journal))
            {
                log.Say(Sentences.JournalEmpty(journal));
                return ResumeOutcome.Delivered;
            }

            using var drawer = Open(journal);
            return drawer is null ? ResumeOutcome.Kept : await ResumeAsync(drawer).ConfigureAwait(false);
        }
        // What is wrong with one journal must not keep the others from being sent.
        catch (Exception unexpected)
        {
            log.Say(Sentences.Unexpected(unexpected.ToString(), journal));
            return ResumeOutcome.Kept;
        }
    }

    /// <summary>A process that ended within its first line had recorded nothing; to claim its journal would make that line a damaged one.</summary>
    private static bool IsWithoutLines(string journal)
    {
        try
        {
            return JournalGlance.IsWithoutLines(journal);
        }
        // Who has the journal to himself has written to it.
        catch (IOException inUse) when (inUse is not FileNotFoundException)
        {
            return false;
        }
    }

    private JournalDrawer? Open(string journal)
    {
        try
        {
            if (!_how.IsRehearsal)
                return JournalDrawer.Continue(journal, time, _how.OpenFile);
            if (!JournalClaim.IsTaken(journal))
                return JournalDrawer.Rehearse(journal, time);

            log.Say(Sentences.JournalInUse(journal, "another process writes it."));
        }
        catch (IOException inUse) when (inUse is not FileNotFoundException)
        {
            log.Say(Sentences.JournalInUse(journal, inUse.Message));
        }
        catch (UnauthorizedAccessException refused) when (File.Exists(journal))
        {
            log.Say(Sentences.JournalReadOnly(journal, refused.Message));
        }

        return null;
    }

    private async Task<ResumeOutcome> ResumeAsync(JournalDrawer drawer)
    {
        if (drawer.Reader.Newest().FirstOrDefault() is Finished)
            return ResumeOutcome.Delivered;

        var began = drawer.Reader.Lines().Select(line => line.Entry).OfType<Began>().FirstOrDefault();
        var context = began?.Format <= Began.CurrentFormat ? Context(began, drawer.Path) : null;
        // What is only shown must not be known to others.
        context = context is null ? null : context with { IsResumed = true, Key = _how.IsRehearsal ? null : context.Key };
        var options = context?.Configuration.Options;
        var matcher = new CaseMatcher(options?.Cases.MatchBy ?? new CaseOptions().MatchBy);
        // What is secret now may not have been known when the journal was written.
        if (context is not null)
            (drawer.Reader.Redact, drawer.Attachments.Redact) = (context.Redaction.Apply, context.Redaction.FileName);
        var backlog = Backlog.Read(drawer.Reader, matcher);
        if (context is null || backlog.Damage.SecondSession is not null)
        {
            log.Say(Ailment(drawer.Path, backlog));
            return ResumeOutcome.Kept;
        }

        var redacted = new RedactingLog(log, context.Redaction);
        if (IsDone(backlog, options))
        {
            Finishing.Note(drawer.Writer, backlog, time);
            return ResumeOutcome.Delivered;
        }

        foreach (var warning in context.Configuration.Warnings)
            redacted.Say(warning);
        if (_how.Discards)
            return new Discarding(drawer, time, redacted).Discard(backlog);
        if (OfAnotherConfiguration(backlog.Began!, context.Configuration) is { } theirs)
        {
            redacted.Say(Sentences.JournalOfAnotherConfiguration(drawer.Path, theirs, context.Configuration.File));
            return ResumeOutcome.Kept;
        }

        var taken = JournalArguments.ToRead(backlog.Began!.HostArguments);
        if (taken.Count > 0 && !backlog.Began.IsOfThisUser)
            redacted.Say(Sentences.JournalFromElsewhere(drawer.Path, [.. taken.Select(pair => $"{pair.Key}={pair.Value}")]));
        if (options is not null && _how.GivesUpRefused)
            options = options with { Delivery = options.Delivery with { MostRefusedAlike = int.MaxValue } };
        if (options is not null)
            return await DeliverAsync(drawer, backlog, context, options, redacted).ConfigureAwait(false);

        redacted.Say(context.Configuration.Problem!);
        redacted.Say(Sentences.KeptUnsent(backlog.Recorded, drawer.Path, [.. taken.Keys]));
        return ResumeOutcome.Kept;
    }

    private SessionContext Context(Began began, string journal)
    {
        var contexts = new JournalContext(workingFolder, environment, time, _how.Arguments) { AssemblyFolder = _how.AssemblyFolder };
        return contexts.Of(began, _how.IsStartedHere(journal)) with { Home = _how.Home };
    }

    /// <summary>The session's own configuration, where it is still there and another one is found from here; it is compared, and never read. Null where a person has chosen.</summary>
    private string? OfAnotherConfiguration(Began began, ConfigurationResult here) =>
        (!_how.AreNamed || here is { File: null, Options: null }) && !IsFileGiven && began.IsOfThisUser && began.Configuration is { } theirs && theirs != here.File && File.Exists(theirs) ? theirs : null;

    private bool IsFileGiven => _how.Arguments.Keys.Any(name => OptionName.Fold(name) == HostArguments.File);

    private async Task<ResumeOutcome> DeliverAsync(JournalDrawer drawer, Backlog backlog, SessionContext context, ReporterOptions options, IReporterLog redacted)
    {
        var watch = new DeliveryWatch(drawer.Path, backlog.Kept(options.Results) + backlog.ResultsInDoubt, _how.Progress);
        watch.Follow(backlog.InDoubt);
        drawer.Writer.Watcher = watch.Note;
        var rehearsal = _how.IsRehearsal ? new Rehearsal(redacted) : null;
        var said = rehearsal is null ? redacted : new RehearsalLog(redacted);
        var client = new Lazy<TestRailClient>(() => Connecting.Open(options.Connection!, options.Delivery.Deadline, time, rehearsal));
        var sources = backlog.Began!.Assemblies;
        using var opening = new RunOpening(client, options, context, drawer.Writer, said) { Began = backlog.Began };
        // The tests are over, so a run is opened for what they reported; their assemblies may still say of which suite it is.
        opening.Begin(new SessionStart { Sources = sources, IsFiltered = true, IsOneOfSeveral = backlog.Began?.OneOfSeveral == true });
        try
        {
            await new SessionEnding(context with { IsRehearsal = _how.IsRehearsal }, options, new CaseMatcher(options.Cases.MatchBy), said)
                .CompleteAsync(drawer, opening, client).ConfigureAwait(false);
            return Outcome(watch, options.Cases.OnUnknown);
        }
        // From here on there is a key that an exception's text might hold, so this one is said by the log that knows it.
        catch (Exception unexpected)
        {
            redacted.Say(Sentences.Unexpected(unexpected.ToString(), drawer.Path));
            return ResumeOutcome.Kept;
        }
        finally
        {
            if (client.IsValueCreated)
                client.Value.Dispose();
        }
    }

    private static ResumeOutcome Outcome(DeliveryWatch watch, UnknownCase unknown)
    {
        if (!watch.IsFinished)
            return ResumeOutcome.Kept;

        return watch.SawRefusal || (watch.SawUnknownCase && unknown != UnknownCase.Ignore) ? ResumeOutcome.Refused : ResumeOutcome.Delivered;
    }

    /// <summary>Why nothing of a journal can be sent.</summary>
    private static Message Ailment(string journal, Backlog backlog) => backlog switch
    {
        { Began.Format: > Began.CurrentFormat } newer => Sentences.JournalNewer(journal, newer.Began.Reporter),
        { Damage.SecondSession: { } line } => Sentences.JournalOfTwo(journal, line),
        { Recorded: > 0 } => Sentences.JournalHeadless(journal, backlog.Recorded),
        _ => Sentences.NoJournalOfOurs(journal),
    };

    /// <summary>True when nothing is left to be done for the session, so that nobody need be asked.</summary>
    private static bool IsDone(Backlog backlog, ReporterOptions? options) =>
        backlog.IsDelivered(options?.Results ?? new ResultOptions()) && (options is null || !IsToBeClosed(backlog, options));

    private static bool IsToBeClosed(Backlog backlog, ReporterOptions options) =>
        backlog is { Closed: false, Aborted: false, Discarded: 0 }
        && backlog.Runs.Any(run => !run.Shared && (Closing.IsForPlan(options, run.CreatedPlan) || Closing.IsForRun(options, run.Created, run.Plan)));
}
