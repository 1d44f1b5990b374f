using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>A line of a file that only ever grows. A tail without a newline was never committed, and is no line.</summary>
/// <param name="Number">1 for the first line.</param>
/// <param name="Offset">Where it begins in the file, in bytes.</param>
/// <param name="Text">Its bytes without the newline, until the next line is asked for; empty for a line that is too long to be one of ours.</param>
internal readonly record struct CommittedLine(int Number, long Offset, ReadOnlyMemory<byte> Text)
{
    /// <summary>No line of ours is longer, so a longer one is not held in memory.</summary>
    public const int Longest = 64 * 1024 * 1024;

    /// <summary>How much is read at once; grows to the longest line.</summary>
    private const int Window = 64 * 1024;

    /// <summary>All lines that the file holds at this moment, in order.</summary>
    public static IEnumerable<CommittedLine> AllOf(SafeFileHandle file)
    {
        var buffer = new byte[Window];
        var (offset, held, number) = (0L, 0, 0);
        while (RandomAccess.Read(file, buffer.AsSpan(held), offset + held) is var read and > 0)
        {
            held += read;
            var begin = 0;
            while (buffer.AsSpan(begin, held - begin).IndexOf((byte)'\n') is var length and >= 0)
            {
                yield return new CommittedLine(++number, offset + begin, buffer.AsMemory(begin, length));
                begin += length + 1;
            }

            buffer.AsSpan(begin, held - begin).CopyTo(buffer);
            (offset, held) = (offset + begin, held - begin);
            if (held < buffer.Length)
                continue;

            if (held < Longest)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
                continue;
            }

            if (EndOfLine(file, offset + held) is not { } next)
                yield break;

            yield return new CommittedLine(++number, offset, default);
            (offset, held) = (next, 0);
        }
    }

    /// <summary>Where the line after the one at that place begins; null when it never ends.</summary>
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
