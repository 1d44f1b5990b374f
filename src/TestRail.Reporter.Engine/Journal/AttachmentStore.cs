using System.Text;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Stores copies of attachments next to the journal. The tests' own files are often deleted before they can be sent.</summary>
internal sealed class AttachmentStore(string journal)
{
    private readonly string _folder = JournalFolder.AttachmentsOf(journal);

    /// <summary>Removes secrets from a copy's name. The name may have been stored before the secret was known.</summary>
    public Func<string, string> Redact { get; set; } = static name => name;

    /// <summary>Copies the files of a result. A returned name is null when its file cannot be read.</summary>
    /// <param name="number">The result's number in the journal.</param>
    /// <param name="attachments">The files that the test attached.</param>
    /// <param name="redact">Removes secrets from a file's name.</param>
    public IReadOnlyList<string?>? Keep(int number, IReadOnlyList<Attachment> attachments, Func<string, string>? redact = null)
    {
        if (attachments.Count == 0)
            return null;

        if (!TryPrepareFolder())
            return [.. attachments.Select(_ => (string?)null)];

        return [.. attachments.Select((attachment, index) => Keep(NameOf(number, index, redact?.Invoke(Path.GetFileName(attachment.Path)) ?? attachment.Path), attachment.Path))];
    }

    /// <summary>
    /// Returns the path of a copy. A journal from another machine may name any file of this machine or contain a link to one, so only
    /// regular files in the journal's own folder are allowed.
    /// </summary>
    /// <exception cref="IOException">There is no such regular file in the journal's folder.</exception>
    public string PathOf(string name) => Path.Combine(_folder, name) is var path && IsInFolder(name, path)
        ? path
        : throw new IOException($"there is no such file in {_folder}. Nothing else is read for a journal.");

    /// <summary>The size of the copy in bytes; 0 when it does not exist.</summary>
    public long SizeOf(string name) => Path.Combine(_folder, name) is var path && IsInFolder(name, path) ? new FileInfo(path).Length : 0;

    private bool IsInFolder(string name, string path) =>
        !name.Contains('\0') && Path.GetFileName(name) == name && Path.GetFileName(path) == name && name is not ("." or "..")
        && !FileOwnership.IsLink(_folder) && FileOwnership.IsRegularFile(path);

    /// <summary>File systems limit names to 255 bytes or characters. A longer name is truncated before its extension.</summary>
    private static string NameOf(int number, int index, string path)
    {
        const int Longest = 255, LongestExtension = 20;
        var extension = Path.GetExtension(path) is { Length: <= LongestExtension } own ? own : "";
        var place = $"{number}-{index}-";
        var name = Path.GetFileName(path)[..^extension.Length];
        while (name.Length > 0 && Encoding.UTF8.GetByteCount(place + name + extension) > Longest)
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return place + name + extension;
    }

    /// <summary>Returns false on failure. A full disk must not prevent the result itself from being recorded.</summary>
    private bool TryPrepareFolder()
    {
        try
        {
            JournalFolder.Prepare(_folder);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string? Keep(string name, string path)
    {
        var copy = Path.Combine(_folder, name);
        try
        {
            File.Copy(path, copy, overwrite: true);
            return name;
        }
        // A test can attach any text as a path, including invalid ones.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            DeletePartialCopy(copy);
            return null;
        }
    }

    /// <summary>Deletes the part of a file that was copied before the disk was full. It would only use up space.</summary>
    private static void DeletePartialCopy(string copy)
    {
        try
        {
            File.Delete(copy);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
        }
    }
}
