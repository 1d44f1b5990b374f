using System.CommandLine;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool;

/// <summary>The journals that a command is about.</summary>
internal sealed class JournalArgument : Argument<FileSystemInfo[]>
{
    public JournalArgument()
        : base("journal")
    {
        Description = "Journals, or folders of journals. Default: the folder that delivery.journal names, .testrail at the repository's root, and those of this repository in the user's own folder.";
        Arity = ArgumentArity.ZeroOrMore;
        this.AcceptExistingOnly();
    }

    /// <summary>True when a person named journals or folders. What is in them is then that person's decision.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(this) is { Length: > 0 };

    /// <summary>The journals, oldest first; none are said to be none.</summary>
    public IReadOnlyList<string> Find(ParseResult parsed, CommandContext workplace, ConsoleLog log)
    {
        if (!IsGiven(parsed))
            return FindHere(workplace.Context(), log);

        var named = parsed.GetValue(this)!;
        string[] folders = [.. named.OfType<DirectoryInfo>().Select(folder => folder.FullName)];
        var journals = JournalSearch.In(folders).Concat(named.OfType<FileInfo>().Select(file => file.FullName)).Distinct(StringComparer.Ordinal).ToList();
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

    /// <summary>How long finished journals are kept, as the configuration found from here says.</summary>
    public static TimeSpan Retention(CommandContext workplace) => TimeSpan.FromDays(workplace.Context().Configuration.Delivery.RetentionDays);
}
