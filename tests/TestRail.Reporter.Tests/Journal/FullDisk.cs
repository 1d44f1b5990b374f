using System.Text;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>A file that takes a part of a line and then says what a full disk says, for as long as it is told to.</summary>
internal sealed class FullDisk(string path, FileStreamOptions options) : FileStream(path, options)
{
    /// <summary>What Linux says.</summary>
    public const string Reason = "No space left on device";

    /// <summary>How many bytes are still taken; null for any number.</summary>
    public int? Room { get; set; }

    /// <summary>Sees each line before it is written.</summary>
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
