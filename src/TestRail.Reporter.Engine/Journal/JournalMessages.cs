using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Messages about journals.</summary>
internal static class JournalMessages
{
    /// <summary>TR0401: no folder for the journal is writable.</summary>
    public static Message NoJournal(IReadOnlyList<string> refusals) => new(Severity.Error, "TR0401",
        $"The journal cannot be written to any folder. Nothing is reported to TestRail:\n{string.Join("\n", refusals.Select(refusal => $"  {refusal}"))}",
        "Set delivery.journal to a writable folder.");

    /// <summary>TR0402: an entry cannot be written. Reported once, although every further entry is tried.</summary>
    public static Message JournalBroken(string journal, string reason) => new(Severity.Error, "TR0402",
        $"The journal {journal} cannot be written; entries written earlier are not affected: {reason}",
        "Free disk space, or set delivery.journal to another folder.");

    /// <summary>TR0403: lines of a journal are damaged.</summary>
    public static Message JournalDamaged(string journal, IReadOnlyList<int> lines) => new(Severity.Warning, "TR0403",
        $"{Phrases.Count(lines.Count, "line")} of the journal {journal} cannot be read and {(lines.Count == 1 ? "was" : "were")} skipped: {Phrases.List(lines.Select(line => $"{line}"))}.");

    /// <summary>TR0404: results wait for a usable configuration.</summary>
    /// <param name="recorded">The number of recorded results.</param>
    /// <param name="journal">The journal's path.</param>
    /// <param name="arguments">Host arguments in the journal, which only --set can replace.</param>
    public static Message ResultsNotSent(int recorded, string journal, IReadOnlyList<string>? arguments = null) => new(Severity.Warning, "TR0404",
        $"{Phrases.Count(recorded, "result")} {(recorded == 1 ? "was" : "were")} not sent. {(recorded == 1 ? "It is" : "They are")} in {journal}",
        $"Fix the configuration, then send the results: {Phrases.Resume}"
        + (arguments is not { Count: > 0 } ? "" : $"\nThe journal contains host arguments ({Phrases.List(arguments)}). Replace one with --set name=value, or remove one with --set name=."));

    /// <summary>Results were collected and not sent (delivery.mode is collect).</summary>
    public static Message Collected(int recorded, string journal) => new(Severity.Information, null,
        $"Collected {Phrases.Count(recorded, "result")} in {journal} (delivery.mode is collect).", $"Send {(recorded == 1 ? "it" : "them")}: {Phrases.Resume}");

    /// <summary>TR0405: another process writes the journal.</summary>
    public static Message JournalInUse(string journal, string reason) => new(Severity.Warning, "TR0405",
        $"The journal {journal} was skipped: {reason}", $"Send it when its tests have finished: {Phrases.Resume}");

    /// <summary>TR0406: a file is not a journal.</summary>
    public static Message NoJournalOfOurs(string journal) => new(Severity.Error, "TR0406",
        $"{journal} is not a journal of TestRail.Reporter. Nothing of it can be sent.");

    /// <summary>There is no journal to send.</summary>
    public static Message NoJournals(IReadOnlyList<string> folders) => new(Severity.Information, null,
        $"There is nothing to send.{(folders.Count == 0 ? "" : $" Searched {string.Join(", ", folders)}.")}");

    /// <summary>TR0407: a newer version wrote the journal.</summary>
    public static Message JournalNewer(string journal, string reporter) => new(Severity.Error, "TR0407",
        $"The journal {journal} was written by a newer version of TestRail.Reporter ({reporter}). Nothing of it was sent.",
        $"Update TestRail.Reporter.Tool, then send it: {Phrases.Resume}");

    /// <summary>TR0408: the results belong to a run on another server.</summary>
    public static Message JournalOfAnotherServer(long run, Uri server, Uri configured) => new(Severity.Error, "TR0408",
        $"The journal's results belong to run R{run} at {server}, but the configuration names {configured}.",
        $"Set connection.url (or TESTRAIL_URL) to {server}, then send them: {Phrases.Resume}");

    /// <summary>TR0409: the run with this id is not the journal's run.</summary>
    public static Message RunIsAnother(long run, string name, Uri server, string? project) => new(Severity.Error, "TR0409",
        $"Run R{run} \"{name}\" at {server} is not the run of the journal's results. {(project is null ? "That run belonged to another plan." : $"It is not in the project \"{project}\".")}",
        project is null ? "Check that connection.url names the same TestRail as when the tests ran." : "Resume with the configuration of the run's project.");

    /// <summary>TR0410: the journal is not writable.</summary>
    public static Message JournalReadOnly(string journal, string reason) => new(Severity.Error, "TR0410",
        $"Nothing of the journal {journal} was sent because it cannot be written: {reason}",
        $"A delivery records each step in the journal. Make it writable, or copy it together with its attachments folder. Then send it: {Phrases.Resume}");

    /// <summary>TR0411: the first line is damaged.</summary>
    public static Message JournalHeadless(string journal, int recorded) => new(Severity.Error, "TR0411",
        $"The first line of the journal {journal} cannot be read. It identifies the session; without it, its {Phrases.Count(recorded, "result")} cannot be sent.",
        "Restore the line as described in docs/journal.md of TestRail.Reporter. The results are not affected.");

    /// <summary>TR0412: a file that contains two journals.</summary>
    public static Message JournalOfTwo(string journal, int line) => new(Severity.Error, "TR0412",
        $"The journal {journal} contains two sessions. The second begins at line {line}. Nothing of it was sent.",
        $"Move the lines from {line} on to a separate file in the same folder, then send both: {Phrases.Resume}");

    /// <summary>TR0413: results could not be written and are lost.</summary>
    public static Message ResultsLost(IReadOnlyList<string> tests) => new(Severity.Error, "TR0413",
        $"{Phrases.Count(tests.Count, "result")} could not be written to the journal and {(tests.Count == 1 ? "is" : "are")} lost:\n{string.Join("\n", tests.Select(test => $"  {test}"))}",
        "Free disk space, and run these tests again.");

    /// <summary>TR0414: earlier sessions left unsent results.</summary>
    public static Message EarlierJournals(int journals, int? results, TimeSpan oldest) => new(Severity.Warning, "TR0414",
        $"{(journals == 1 ? "An earlier session" : $"{journals} earlier sessions")} left {(results is { } count ? $"up to {Phrases.Count(count, "result")}" : "results")} that may not be in TestRail. The oldest session began {Phrases.Age(oldest)} ago.",
        $"List them with testrail-reporter status. Send them: {Phrases.Resume}");

    /// <summary>TR0415: results were discarded.</summary>
    public static Message Discarded(string journal, IReadOnlyList<string> tests) => new(Severity.Warning, "TR0415",
        $"{Phrases.Count(tests.Count, "result")} of the journal {journal} {(tests.Count == 1 ? "was" : "were")} discarded:\n{string.Join("\n", tests.Select(test => $"  {test}"))}");

    /// <summary>TR0416: host arguments come from a journal of another machine or user.</summary>
    public static Message JournalFromElsewhere(string journal, IReadOnlyList<string> arguments) => new(Severity.Warning, "TR0416",
        $"The journal {journal} was written on another machine or by another user. These options of its command line are used: {Phrases.List(arguments)}.",
        "Replace one with --set name=value, or remove one with --set name=.");

    /// <summary>TR0417: the session used a different configuration from the one found here.</summary>
    public static Message JournalOfAnotherConfiguration(string journal, string theirs, string? here) => new(Severity.Warning, "TR0417",
        $"Nothing of the journal {journal} was sent. Its session used {theirs}, but {(here is null ? "there is no testrail.reporter.json here" : $"the configuration found here is {here}")}.",
        $"Use the session's configuration: {Phrases.Resume} {journal} --set config={theirs}{(here is null ? "" : $"\nOr use the one found here: {Phrases.Resume} {journal}")}");

    /// <summary>TR0419: the journal was deleted.</summary>
    public static Message JournalGone(int results, string journal) => new(Severity.Error, "TR0419",
        $"The journal {journal} was deleted before {Phrases.Count(results, "result")} {(results == 1 ? "was" : "were")} sent. {(results == 1 ? "It is" : "They are")} lost.",
        "Run these tests again. Do not clean the journal's folder while tests run.");

    /// <summary>The journal was deleted while tests ran, and was written again.</summary>
    public static Message JournalWrittenAgain(string journal) => new(Severity.Information, null,
        $"The journal {journal} was deleted while tests ran and was written again. Files attached before that are lost.");

    /// <summary>TR0418: other users may have written folders or files.</summary>
    public static Message FoldersNotTrusted(IReadOnlyList<string> objections) => new(Severity.Warning, "TR0418",
        $"Ignored because other users may have written it:\n{Phrases.Lines(objections)}",
        "Delete it, or make it yours alone (chown, chmod 700). To send a journal that you trust, name it.");

    /// <summary>Journals of other repositories were skipped.</summary>
    public static Message OtherRepositories(IReadOnlyList<string> folders) => new(Severity.Information, null,
        $"Skipped journals of other repositories in {Phrases.List(folders)}.", "Name the folder to include them.");

    /// <summary>The journal has no entries.</summary>
    public static Message JournalEmpty(string journal) => new(Severity.Information, null, $"The journal {journal} is empty.");
}
