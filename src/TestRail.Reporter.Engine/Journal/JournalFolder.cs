using System.Globalization;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Where journals live, so that a later delivery at the repository's root finds those of every project in it.</summary>
internal static class JournalFolder
{
    /// <summary>The folder's name at a repository's root.</summary>
    public const string Name = ".testrail";

    /// <summary>What journals are called; their attachments lie in a folder of the same name without the ending.</summary>
    public const string Pattern = "*.jsonl";

    private const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Where .NET finds a user's data who has no home: of all such users, the same folder.</summary>
    private static readonly string[] OfNobody = ["/.local/share", "/Library/Application Support"];

    /// <summary>The reporter's folder among those of the user; null for a user without any.</summary>
    public static string? OfUser =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } users && !OfNobody.Contains(users)
            ? Path.Combine(users, "testrail-reporter")
            : null;

    /// <summary>The reporter's folder among temporary files.</summary>
    public static string Temporary => TemporaryOf(Environment.UserName, FileOwnership.CurrentUser);

    /// <summary>The reporter's folder among temporary files of a user. In containers users often have an id and no name.</summary>
    public static string TemporaryOf(string name, uint? id) =>
        Path.Combine(Path.GetTempPath(), $"testrail-reporter-{(name.All(char.IsPunctuation) && id is { } number ? number.ToString(CultureInfo.InvariantCulture) : name)}");

    /// <summary>Makes the folder if need be, closed to other users and to git.</summary>
    public static void Prepare(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OursAlone);

        var ignore = Path.Combine(folder, ".gitignore");
        if (File.Exists(ignore))
            return;

        try
        {
            using var file = new FileStream(ignore, FileMode.CreateNew);
            file.Write("*\n"u8);
        }
        // Another process of the same build was a moment faster.
        catch (IOException) when (File.Exists(ignore))
        {
        }
    }

    /// <summary>A file name that sorts by time and is this session's alone.</summary>
    public static string NewFile(string folder, DateTimeOffset at, string session) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{session}.jsonl"));

    /// <summary>The folder beside a journal that holds its attachments' copies.</summary>
    public static string AttachmentsOf(string journal) => Path.ChangeExtension(journal, null);
}
