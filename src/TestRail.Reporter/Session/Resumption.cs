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
            using var drawer = JournalDrawer.Continue(journal, time);
            return await ResumeAsync(drawer, journal).ConfigureAwait(false);
        }
        catch (IOException inUse)
        {
            log.Say(Sentences.JournalInUse(journal, inUse.Message));
            return false;
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
        var redaction = new Redaction(configuration.ApiKey);
        var redacted = new RedactingLog(log, redaction);
        var context = new SessionContext(setting, configuration, environment, time);
        var matcher = new CaseMatcher(configuration.Options?.Cases.MatchBy ?? new CaseOptions().MatchBy);
        var client = new Lazy<TestRailClient>(() => Connecting.Open(configuration.Options!.Connection!, configuration.Options.Delivery.Deadline, time));
        var ending = new SessionEnding(context, matcher, redacted);
        if (IsDone(Backlog.Read(drawer.Reader, matcher), configuration.Options))
            return true;
        if (configuration.Problem is { } problem)
            redacted.Say(problem);

        try
        {
            await ending.CompleteAsync(drawer, Opening(context, began, drawer, client, redacted), client).ConfigureAwait(false);
            return IsDone(Backlog.Read(drawer.Reader, matcher), configuration.Options);
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

    private static OpenRun? Opening(SessionContext context, Began began, JournalDrawer drawer, Lazy<TestRailClient> client, IReporterLog log)
    {
        if (context.Configuration.Options is not { Connection: not null } options)
            return null;

        var opening = new RunOpening(client, options, project => context.Names(options, project, TestedVersion.Of(began.Sources)), drawer.Writer, log);
        // The tests are over, so a run is opened for what they reported; their assemblies may still say of which suite it is.
        opening.Begin(new SessionStart { Sources = began.Sources, IsFiltered = true });
        return opening.FinishAsync;
    }

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
