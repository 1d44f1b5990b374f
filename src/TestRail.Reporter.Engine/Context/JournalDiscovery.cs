using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Context;

/// <summary>
/// Finds journals whose paths are not given. Folders and files that other users may have written are left out. Journals of other
/// repositories in a folder that all of the user's repositories share are left out too, because results of another project may have the
/// same case ids.
/// </summary>
internal sealed record JournalDiscovery
{
    /// <summary>The journals, oldest first.</summary>
    public required IReadOnlyList<string> Journals { get; init; }

    /// <summary>The folders and files that were left out because other users may have written them or they cannot be read, with the reasons.</summary>
    public required IReadOnlyList<(string Path, string Objection)> Untrusted { get; init; }

    /// <summary>The warning about folders that cannot be read; null when all of them were read. Sessions do not print it.</summary>
    public Message? Unreadable { get; private init; }

    /// <summary>Folders with unfinished journals of other repositories.</summary>
    public required IReadOnlyList<string> WithOthers { get; init; }

    /// <summary>Searches all folders that sessions of this configuration may have used.</summary>
    public static JournalDiscovery Of(SessionContext context) => In(context, JournalLocation.Folders(context));

    /// <summary>Searches the given folders.</summary>
    public static JournalDiscovery In(SessionContext context, IEnumerable<string> folders)
    {
        var (journals, untrusted, unreadable, others) = (new List<string>(), new List<(string, string)>(), new List<string>(), new List<string>());
        foreach (var folder in folders.Where(Directory.Exists))
        {
            if (context.Home.Objection(folder, folder) is { } reason)
            {
                untrusted.Add((folder, reason));
                continue;
            }

            var found = JournalSearch.In(folder, out var refusal);
            if (refusal is not null)
            {
                untrusted.Add((folder, refusal));
                unreadable.Add($"{folder}: {refusal}");
            }

            foreach (var journal in found)
            {
                if ((context.Home.Objection(folder, journal) ?? JournalLock.Objection(journal)) is { } objection)
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
            Unreadable = unreadable.Count > 0 ? JournalMessages.FoldersNotTrusted(unreadable) : null,
            WithOthers = others,
        };
    }

    /// <summary>True when the session's tests are in the current repository.</summary>
    public static bool IsOfRepository(SessionContext context, SessionStarted began) =>
        began.Folder == context.Setting.AssemblyFolder || IsWithin(Root(context), began.Folder);

    private static bool IsOfRepository(SessionContext context, string folder, string journal) =>
        (!context.Home.Owns(folder) && IsWithin(Root(context), folder)) || (JournalHeader.ReadStart(journal) is { } began && IsOfRepository(context, began));

    private static string Root(SessionContext context) => context.Configuration.RepositoryRoot ?? Path.GetFullPath(context.Setting.WorkingFolder);

    private static bool IsWithin(string root, string folder) =>
        Path.GetRelativePath(root, folder) is var relative && relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
}
