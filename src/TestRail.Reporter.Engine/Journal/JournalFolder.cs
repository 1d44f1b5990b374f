using System.Globalization;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>The folders for journals. A delivery at a repository's root finds the journals of all its projects there.</summary>
internal static class JournalFolder
{
    /// <summary>The folder's name in a repository's root.</summary>
    public const string Name = ".testrail";

    /// <summary>The file name pattern of journals. Attachments are in a folder with the same name without the extension.</summary>
    public const string Pattern = "*.jsonl";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The paths that .NET returns for a user without a home folder. They are the same for all such users.</summary>
    private static readonly string[] FoldersWithoutHome = ["/.local/share", "/Library/Application Support"];

    /// <summary>The reporter's folder in the user's local application data; null when the user has none.</summary>
    public static string? ForUser =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } users && !FoldersWithoutHome.Contains(users)
            ? Path.Combine(users, "testrail-reporter")
            : null;

    /// <summary>The reporter's folder for temporary files of the current user.</summary>
    public static string Temporary => TemporaryFor(Environment.UserName, FileOwnership.CurrentUser);

    /// <summary>The reporter's folder for temporary files of a user. In containers, users often have an id but no name.</summary>
    public static string TemporaryFor(string name, uint? id) =>
        Path.Combine(Path.GetTempPath(), $"testrail-reporter-{(name.All(char.IsPunctuation) && id is { } number ? number.ToString(CultureInfo.InvariantCulture) : name)}");

    /// <summary>Creates the folder if needed, inaccessible to other users and ignored by git.</summary>
    public static void Prepare(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);

        var ignore = Path.Combine(folder, ".gitignore");
        if (File.Exists(ignore))
            return;

        try
        {
            using var file = new FileStream(ignore, FileMode.CreateNew);
            file.Write("*\n"u8);
        }
        // Another process of the same build created the file at the same time.
        catch (IOException) when (File.Exists(ignore))
        {
        }
    }

    /// <summary>A file name that is unique to the session and sorts by time.</summary>
    public static string NewFile(string folder, DateTimeOffset at, string session) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{session}.jsonl"));

    /// <summary>
    /// The folder next to a journal that contains the copies of its attachments. The name <c>...jsonl</c> without its extension is the
    /// parent folder.
    /// </summary>
    public static string AttachmentsOf(string journal) =>
        Path.GetFileNameWithoutExtension(journal).Trim('.').Length == 0 ? journal + ".files" : Path.ChangeExtension(journal, null);

    /// <summary>
    /// The files next to a journal that have its name with another ending. File systems of Linux and macOS allow names such as
    /// <c>*.jsonl</c>, so the name is compared and is not a search pattern.
    /// </summary>
    public static IEnumerable<string> FilesBeside(string journal)
    {
        var prefix = Path.GetFileNameWithoutExtension(journal) + ".";
        return Directory.GetFiles(Path.GetDirectoryName(journal)!).Where(file => file != journal && Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>True for the names that the reporter gives to journals, and for similar ones. No such name is a folder or hides a file.</summary>
    public static bool HasPlainName(string journal) =>
        Path.GetFileName(journal) is { Length: > 0 } name && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
