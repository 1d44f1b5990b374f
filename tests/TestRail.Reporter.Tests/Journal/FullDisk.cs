using System.Text;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>A file that writes part of a line and then fails like a full disk, for as long as Room limits it.</summary>
internal sealed class FullDisk(string path, FileStreamOptions options) : FileStream(path, options)
{
    /// <summary>The error text on Linux.</summary>
    public const string Reason = "No space left on device";

    /// <summary>The number of bytes that can still be written; null for no limit.</summary>
    public int? Room { get; set; }

    /// <summary>Called with each line before it is written.</summary>
    public Action<string>? OnWrite { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        OnWrite?.Invoke(Encoding.UTF8.GetString(buffer));
        if (Room is not { } room || buffer.Length <= room)
        {
            base.Write(buffer);
            return;
        }

        base.Write(buffer[..room]);
        throw new IOException(Reason);
    }
}
