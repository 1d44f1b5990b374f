using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;

namespace TestRail.Reporter.Session;

/// <summary>Delivers what earlier sessions left in their journals. It enters the story where a session would end.</summary>
internal sealed class Resumption(string workingFolder, TimeProvider time, IReporterLog log)
{
    private readonly IReadOnlyDictionary<string, string> _environment = EnvironmentVariables.Read();

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

        var setting = Setting(began);
        var configuration = ConfigurationReader.Read(setting, _environment);
        var redaction = new Redaction(configuration.Options?.Connection?.ApiKey.Reveal());
        var redacted = new RedactingLog(log, redaction);
        if (configuration.Problem is { } problem)
            redacted.Say(problem);

        var context = new SessionContext(setting, configuration, _environment, time);
        var matcher = new CaseMatcher(configuration.Options?.Cases.MatchBy ?? new CaseOptions().MatchBy);
        var client = new Lazy<TestRailClient>(() => Connecting.Open(configuration.Options!.Connection!, configuration.Options.Delivery.Deadline, time));
        var ending = new SessionEnding(context, matcher, redacted);
        try
        {
            return (await ending.CompleteAsync(drawer, Opening(context, began, drawer, client, redacted), client).ConfigureAwait(false)).IsComplete;
        }
        finally
        {
            if (client.IsValueCreated)
                client.Value.Dispose();
        }
    }

    private static OpenRun? Opening(SessionContext context, Began began, JournalDrawer drawer, Lazy<TestRailClient> client, IReporterLog log) =>
        context.Configuration.Options is { Connection: not null } options
            ? new RunOpening(client, options, project => context.Names(options, project, TestedVersion.Of(began.Sources)), drawer.Writer, log).FinishAsync
            : null;

    /// <summary>What was only collected is sent now, by the session's own configuration file where it still is, and whatever is found from here where it is not.</summary>
    private SessionSetting Setting(Began began)
    {
        var arguments = new Dictionary<string, string?>(began.HostArguments, StringComparer.OrdinalIgnoreCase);
        arguments["mode"] = "atEnd";
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
