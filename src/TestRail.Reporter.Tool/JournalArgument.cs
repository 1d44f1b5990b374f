using System.CommandLine;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Session;

namespace TestRail.Reporter.Tool;

/// <summary>The journals that a command is about.</summary>
internal sealed class JournalArgument : Argument<FileSystemInfo[]>
{
    public JournalArgument()
        : base("journal")
    {
        Description = "Journals, or folders of journals. Default: the folder that delivery.journal names, .testrail at the repository's root, and the user's own folder.";
        Arity = ArgumentArity.ZeroOrMore;
        this.AcceptExistingOnly();
    }

    /// <summary>The journals, oldest first; none are said to be none.</summary>
    public IReadOnlyList<string> Find(ParseResult parsed, Workplace workplace, ConsoleLog log)
    {
        var named = parsed.GetValue(this) ?? [];
        string[] folders = named.Length == 0
            ? [.. JournalPlace.Folders(workplace.Context().Configuration)]
            : [.. named.OfType<DirectoryInfo>().Select(folder => folder.FullName)];
        var journals = JournalSearch.In(folders).Concat(named.OfType<FileInfo>().Select(file => file.FullName)).Distinct(StringComparer.Ordinal).ToList();
        if (journals.Count == 0)
            log.Say(Sentences.NoJournals(folders));
        return journals;
    }

    /// <summary>How long finished journals are kept, as the configuration found from here says.</summary>
    public static TimeSpan KeepFinished(Workplace workplace) => TimeSpan.FromDays(workplace.Context().Configuration.Delivery.KeepFinished);
}
