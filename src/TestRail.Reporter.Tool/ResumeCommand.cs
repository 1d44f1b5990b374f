using System.CommandLine;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Session;
using TestRail.Reporter.Session.Resuming;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter resume</c>: delivers what sessions left in their journals.</summary>
internal static class ResumeCommand
{
    /// <summary>Everything is at TestRail that it takes.</summary>
    private const int Delivered = 0;

    /// <summary>Something is still in a journal; the output says why.</summary>
    private const int Kept = 1;

    public static Command Create()
    {
        var journals = new Argument<string[]>("journal")
        {
            Description = "Journals to send, or folders of journals. Default: the folder that delivery.journal names, .testrail at the repository's root, and the user's own folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("resume", "Sends what sessions could not, exactly once.") { journals };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(journals) ?? []));
        return command;
    }

    private static async Task<int> RunAsync(string[] places)
    {
        var log = new ConsoleLog();
        var folder = Environment.CurrentDirectory;
        var environment = EnvironmentVariables.Read();
        var folders = places.Length > 0 ? places.Where(Directory.Exists).ToArray() : Folders(folder, environment);
        var journals = JournalSearch.In(folders).Concat(places.Where(File.Exists)).ToList();
        if (journals.Count == 0)
            log.Say(Sentences.NoJournals(places.Length > 0 ? places : folders));

        var isDelivered = true;
        foreach (var journal in journals)
            isDelivered &= await new Resumption(folder, environment, TimeProvider.System, log).ResumeAsync(journal).ConfigureAwait(false) != ResumeOutcome.Kept;
        return isDelivered ? Delivered : Kept;
    }

    private static string[] Folders(string folder, IReadOnlyDictionary<string, string> environment)
    {
        var setting = new SessionSetting { AssemblyFolder = folder, WorkingFolder = folder };
        return [.. JournalPlace.Folders(ConfigurationReader.Read(setting, environment))];
    }
}
