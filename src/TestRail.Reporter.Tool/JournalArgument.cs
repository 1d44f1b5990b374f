using System.CommandLine;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool;

/// <summary>The journals to work on.</summary>
internal sealed class JournalArgument : Argument<FileSystemInfo[]>
{
    public JournalArgument()
        : base("journal")
    {
        Description = "Journals, or folders with journals. Default: the folder in delivery.journal, .testrail at the repository's root, and this repository's journals in the user's own folder.";
        Arity = ArgumentArity.ZeroOrMore;
        this.AcceptExistingOnly();
    }

    /// <summary>True when the user named journals or folders. Their content is then trusted.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(this) is { Length: > 0 };

    /// <summary>Finds the journals, oldest first. Prints a message when there are none.</summary>
    public IReadOnlyList<string> Find(ParseResult parsed, CommandContext context, ConsoleLog log)
    {
        if (!IsGiven(parsed))
            return FindHere(context.CreateSessionContext(), log);

        var named = parsed.GetValue(this)!;
        string[] folders = [.. named.OfType<DirectoryInfo>().Select(folder => folder.FullName)];
        var journals = JournalSearch.In(folders, log).Concat(named.OfType<FileInfo>().Select(file => file.FullName)).Distinct(StringComparer.Ordinal).ToList();
        if (journals.Count == 0)
            log.Say(JournalMessages.NoJournals(folders));
        return journals;
    }

    private static IReadOnlyList<string> FindHere(SessionContext context, ConsoleLog log)
    {
        var found = JournalDiscovery.Of(context);
        if (found.Untrusted.Count > 0)
            log.Say(JournalMessages.FoldersNotTrusted([.. found.Untrusted.Select(one => $"{one.Path}: {one.Objection}")]));
        if (found.Journals.Count == 0)
            log.Say(JournalMessages.NoJournals([.. JournalLocation.Folders(context)]));
        if (found.WithOthers.Count > 0)
            log.Say(JournalMessages.OtherRepositories(found.WithOthers));
        return found.Journals;
    }

    /// <summary>How long finished journals are kept, from the configuration that applies in this folder.</summary>
    public static TimeSpan Retention(CommandContext context) => TimeSpan.FromDays(context.CreateSessionContext().Configuration.Delivery.RetentionDays);
}
