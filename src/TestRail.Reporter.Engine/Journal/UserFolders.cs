namespace TestRail.Reporter.Engine.Journal;

/// <summary>What a user has on a machine: folders of the reporter's own, and an id by which the user's files are told from those of others.</summary>
internal sealed record UserFolders
{
    /// <summary>The reporter's folder among those of the user, where sessions that share a run find each other; null for a user without any.</summary>
    public string? Folder { get; init; } = JournalFolder.OfUser;

    /// <summary>The reporter's folder among temporary files, for a user without a folder.</summary>
    public string Temporary { get; init; } = JournalFolder.Temporary;

    /// <summary>The user's id; null on Windows.</summary>
    public uint? User { get; init; } = FileOwnership.CurrentUser;

    /// <summary>True for a folder that holds journals of all of the user's repositories.</summary>
    public bool Owns(string folder) => folder == Folder || folder == Temporary;

    /// <summary>Why nothing in a folder, or a file of it, is read or written; null when it may be.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">What is looked at: the folder itself, or something in it.</param>
    public string? Objection(string folder, string path) => FileOwnership.Objection(path, User, isPrivate: Owns(folder));
}
