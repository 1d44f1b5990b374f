namespace TestRail.Reporter.Engine.Journal;

/// <summary>The reporter's folders for the current user, and the user's id to detect files of other users.</summary>
internal sealed record UserFolders
{
    /// <summary>
    /// The reporter's folder in the user's application data, where sessions that share a run find each other; null when the user has none.
    /// </summary>
    public string? Folder { get; init; } = JournalFolder.ForUser;

    /// <summary>The reporter's folder for temporary files. Used when <see cref="Folder"/> is null.</summary>
    public string Temporary { get; init; } = JournalFolder.Temporary;

    /// <summary>The user's id; null on Windows.</summary>
    public uint? User { get; init; } = FileOwnership.CurrentUser;

    /// <summary>True for a folder that contains journals of all the user's repositories.</summary>
    public bool Owns(string folder) => folder == Folder || folder == Temporary;

    /// <summary>Why a folder, or a file in it, is not trusted; null when it is trusted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The path to check: the folder itself, or a file in it.</param>
    public string? Objection(string folder, string path) => FileOwnership.Objection(path, User, isPrivate: Owns(folder));
}
