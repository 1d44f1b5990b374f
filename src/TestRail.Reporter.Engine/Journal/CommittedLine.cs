using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>A line of an append-only file. Text at the end without a newline was not committed and is not a line.</summary>
/// <param name="Number">The line's number, starting at 1.</param>
/// <param name="Offset">The line's offset in the file, in bytes.</param>
/// <param name="Text">
/// The line's bytes without the newline, valid until the next line is read. Empty when the line is longer than <see cref="Longest"/>.
/// </param>
internal readonly record struct CommittedLine(int Number, long Offset, ReadOnlyMemory<byte> Text)
{
    /// <summary>In bytes. The reporter writes no longer lines, so a longer line is not loaded into memory.</summary>
    public const int Longest = 64 * 1024 * 1024;

    /// <summary>The initial size of the read buffer, in bytes. The buffer grows to the longest line.</summary>
    private const int Window = 64 * 1024;

    /// <summary>All lines that are in the file when it is read, in order.</summary>
    public static IEnumerable<CommittedLine> AllOf(SafeFileHandle file)
    {
        var buffer = new byte[Window];
        var (offset, buffered, number) = (0L, 0, 0);
        while (RandomAccess.Read(file, buffer.AsSpan(buffered), offset + buffered) is var read and > 0)
        {
            buffered += read;
            var begin = 0;
            while (buffer.AsSpan(begin, buffered - begin).IndexOf((byte)'\n') is var length and >= 0)
            {
                yield return new CommittedLine(++number, offset + begin, buffer.AsMemory(begin, length));
                begin += length + 1;
            }

            buffer.AsSpan(begin, buffered - begin).CopyTo(buffer);
            (offset, buffered) = (offset + begin, buffered - begin);
            if (buffered < buffer.Length)
                continue;

            if (buffered < Longest)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
                continue;
            }

            if (EndOfLine(file, offset + buffered) is not { } next)
                yield break;

            yield return new CommittedLine(++number, offset, default);
            (offset, buffered) = (next, 0);
        }
    }

    /// <summary>The offset after the line that contains <paramref name="offset"/>; null when the line has no newline.</summary>
    private static long? EndOfLine(SafeFileHandle file, long offset)
    {
        var buffer = new byte[Window];
        while (RandomAccess.Read(file, buffer, offset) is var read and > 0)
        {
            if (buffer.AsSpan(0, read).IndexOf((byte)'\n') is var at and >= 0)
                return offset + at + 1;
            offset += read;
        }

        return null;
    }
}
