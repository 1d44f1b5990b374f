using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;

namespace TestRail.Reporter.Session;

/// <summary>Delivers what earlier sessions left in their journals. It enters the story where a session would end.</summary>
internal sealed class Resumption(string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReporterLog log)
{
    private static readonly Option Mode = OptionTable.Get("delivery.mode");

    /// <summary>Returns true when nothing of the journal is left to be sent.</summary>
    public async Task<bool> ResumeAsync(string journal)
    {
        try
        {
            using var drawer = Open(journal);
            return drawer is not null && await ResumeAsync(drawer, journal).ConfigureAwait(false);
        }
        // What is wrong with one journal must not keep the others from being sent.
        catch (Exception unexpected)
        {
            log.Say(Sentences.Unexpected(unexpected.ToString(), journal));
            return false;
        }
    }

    private JournalDrawer? Open(string journal)
    {
        try
        {
            return JournalDrawer.Continue(journal, time);
        }
        catch (IOException inUse)
        {
            log.Say(Sentences.JournalInUse(journal, inUse.Message));
            return null;
        }
    }

    private async Task<bool> ResumeAsync(JournalDrawer drawer, string journal)
    {
        if (drawer.Reader.Lines().Select(line => line.Entry).OfType<Began>().FirstOrDefault() is not { } began)
        {
            log.Say(Sentences.NoJournalOfOurs(journal));
            return false;
        }

        if (began.Format > Began.CurrentFormat)
        {
            log.Say(Sentences.JournalNewer(journal, began.Reporter));
            return false;
        }

        var setting = Setting(began);
        var configuration = ConfigurationReader.Read(setting, environment);
        var matcher = new CaseMatcher(configuration.Options?.Cases.MatchBy ?? new CaseOptions().MatchBy);
        var backlog = Backlog.Read(drawer.Reader, matcher);
        if (IsDone(backlog, configuration.Options))
            return true;

        var redacted = new RedactingLog(log, new Redaction(configuration.ApiKey));
        if (configuration.Options is { } options)
            return await DeliverAsync(drawer, began, new SessionContext(setting, configuration, environment, time), options, redacted).ConfigureAwait(false);

        redacted.Say(configuration.Problem!);
        redacted.Say(Sentences.KeptUnsent(backlog.Recorded, journal));
        return false;
    }

    private static async Task<bool> DeliverAsync(JournalDrawer drawer, Began began, SessionContext context, ReporterOptions options, RedactingLog log)
    {
        var matcher = new CaseMatcher(options.Cases.MatchBy);
        var client = new Lazy<TestRailClient>(() => Connecting.Open(options.Connection!, options.Delivery.Deadline, context.Time));
        var opening = new RunOpening(client, options, context, drawer.Writer, log);
        // The tests are over, so a run is opened for what they reported; their assemblies may still say of which suite it is.
        opening.Begin(new SessionStart { Sources = began.Sources, IsFiltered = true });
        try
        {
            await new SessionEnding(context, options, matcher, log).CompleteAsync(drawer, opening.FinishAsync, client).ConfigureAwait(false);
            return IsDone(Backlog.Read(drawer.Reader, matcher), options);
        }
        // From here on there is a key that an exception's text might hold, so this one is said by the log that knows it.
        catch (Exception unexpected)
        {
            log.Say(Sentences.Unexpected(unexpected.ToString(), drawer.Writer.Path));
            return false;
        }
        finally
        {
            if (client.IsValueCreated)
                client.Value.Dispose();
        }
    }

    /// <summary>True when nothing is left to be done for the session, so that nobody need be asked.</summary>
    private static bool IsDone(Backlog backlog, ReporterOptions? options) =>
        backlog.IsDelivered(options?.Results ?? new ResultOptions()) && (options is null || !IsToBeClosed(backlog, options));

    private static bool IsToBeClosed(Backlog backlog, ReporterOptions options) =>
        backlog is { Closed: false, Aborted: false, Bound: { } bound }
        && (Closing.IsForPlan(options, bound.CreatedPlan) || Closing.IsForRun(options, bound.Created, bound.Plan));

    /// <summary>What was only collected is sent now, by the session's own configuration file where it still is, and whatever is found from here where it is not.</summary>
    private SessionSetting Setting(Began began)
    {
        var arguments = new Dictionary<string, string?>(began.HostArguments, StringComparer.OrdinalIgnoreCase);
        foreach (var given in arguments.Keys.Where(name => OptionTable.PathOf(name) == Mode.Path).ToList())
            arguments.Remove(given);
        arguments[Mode.Argument] = "atEnd";
        if (began.Configuration is { } file && File.Exists(file))
            arguments["config"] = file;
        return new SessionSetting
        {
            AssemblyFolder = Directory.Exists(began.Folder) ? began.Folder : workingFolder,
            WorkingFolder = workingFolder,
            HostArguments = arguments,
        };
    }
}
