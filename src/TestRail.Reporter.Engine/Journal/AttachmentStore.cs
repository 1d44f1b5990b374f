using System.Text;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Keeps copies of attachments beside the journal: the test's own files are often gone when they can be sent.</summary>
internal sealed class AttachmentStore(string journal)
{
    private readonly string _folder = JournalFolder.AttachmentsOf(journal);

    /// <summary>Takes out of a copy's name what nobody may see, in case the name was given when that was not known.</summary>
    public Func<string, string> Redact { get; set; } = static name => name;

    /// <summary>Copies the files of a record; a name is null where the file cannot be read.</summary>
    /// <param name="number">The record's number.</param>
    /// <param name="attachments">The files, where the test left them.</param>
    /// <param name="redact">Takes out of a file's name what nobody may see.</param>
    public IReadOnlyList<string?>? Keep(int number, IReadOnlyList<Attachment> attachments, Func<string, string>? redact = null)
    {
        if (attachments.Count == 0)
            return null;

        if (!IsPrepared())
            return [.. attachments.Select(_ => (string?)null)];

        return [.. attachments.Select((attachment, index) => Keep(NameOf(number, index, redact?.Invoke(Path.GetFileName(attachment.Path)) ?? attachment.Path), attachment.Path))];
    }

    /// <summary>Where the copy of that name is. A journal from elsewhere may name any file of this machine, or bring a link to one.</summary>
    /// <exception cref="IOException">It is no file in the journal's own folder.</exception>
    public string PathOf(string name) => Path.Combine(_folder, name) is var path && IsOwn(name, path)
        ? path
        : throw new IOException($"there is no such file in {_folder}. Nothing else is read for a journal.");

    /// <summary>The size of the copy in bytes; 0 when it is not there.</summary>
    public long SizeOf(string name) => Path.Combine(_folder, name) is var path && IsOwn(name, path) ? new FileInfo(path).Length : 0;

    private bool IsOwn(string name, string path) =>
        !name.Contains('\0') && Path.GetFileName(name) == name && Path.GetFileName(path) == name && name is not ("." or "..")
        && !FileOwnership.IsLink(_folder) && FileOwnership.IsRegularFile(path);

    /// <summary>File systems take names of 255 bytes or letters. The file's own name may be as long, and is cut then, but for its extension.</summary>
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

    /// <summary>A full disk must not cost the result that the files belong to.</summary>
    private bool IsPrepared()
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
        // A path is whatever a test called one.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            DropPart(copy);
            return null;
        }
    }

    /// <summary>What a full disk took of a file is of use to nobody, and its room is needed.</summary>
    private static void DropPart(string copy)
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
