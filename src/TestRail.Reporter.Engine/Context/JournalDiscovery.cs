using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Context;

/// <summary>
/// The journals that are found without anybody naming them. A folder or file that others may have written is left out, and so is a journal of another repository in a
/// folder that all of a user's repositories share: results of another project may have the same case ids.
/// </summary>
internal sealed record JournalDiscovery
{
    /// <summary>The journals, oldest first.</summary>
    public required IReadOnlyList<string> Journals { get; init; }

    /// <summary>Folders and files that were left out, and why.</summary>
    public required IReadOnlyList<(string Path, string Objection)> Untrusted { get; init; }

    /// <summary>Folders with unfinished journals of other repositories.</summary>
    public required IReadOnlyList<string> WithOthers { get; init; }

    /// <summary>Looks in every place that sessions of this configuration may have used.</summary>
    public static JournalDiscovery Of(SessionContext context) => In(context, JournalLocation.Folders(context));

    /// <summary>Looks in some folders.</summary>
    public static JournalDiscovery In(SessionContext context, IEnumerable<string> folders)
    {
        var (journals, untrusted, others) = (new List<string>(), new List<(string, string)>(), new List<string>());
        foreach (var folder in folders.Where(Directory.Exists))
        {
            if (context.Home.Objection(folder, folder) is { } reason)
            {
                untrusted.Add((folder, reason));
                continue;
            }

            foreach (var journal in JournalSearch.In([folder]))
            {
                if (context.Home.Objection(folder, journal) is { } objection)
                    untrusted.Add((journal, objection));
                else if (IsOfRepository(context, folder, journal))
                    journals.Add(journal);
                else if (!others.Contains(folder) && !JournalHeader.IsFinished(journal))
                    others.Add(folder);
            }
        }

        return new JournalDiscovery
        {
            Journals = [.. journals.Distinct(StringComparer.Ordinal).OrderBy(Path.GetFileName, StringComparer.Ordinal)],
            Untrusted = untrusted,
            WithOthers = others,
        };
    }

    /// <summary>True for a session whose tests lie in the repository that is worked in.</summary>
    public static bool IsOfRepository(SessionContext context, SessionStarted began) =>
        began.Folder == context.Setting.AssemblyFolder || IsWithin(Root(context), began.Folder);

    private static bool IsOfRepository(SessionContext context, string folder, string journal) =>
        (!context.Home.Owns(folder) && IsWithin(Root(context), folder)) || (JournalHeader.ReadStart(journal) is { } began && IsOfRepository(context, began));

    private static string Root(SessionContext context) => context.Configuration.RepositoryRoot ?? Path.GetFullPath(context.Setting.WorkingFolder);

    private static bool IsWithin(string root, string folder) =>
        Path.GetRelativePath(root, folder) is var relative && relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
}
