using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Journal;

/// <summary>Reads a journal, from end to end or at one place. A tail without a newline was never committed, and is not there.</summary>
internal sealed class JournalReader(SafeFileHandle file)
{
    /// <summary>No entry is longer, so a longer line is none, and is not held in memory.</summary>
    public const int LongestLine = 64 * 1024 * 1024;

    /// <summary>How much is read at once; grows to the longest line.</summary>
    private const int Window = 64 * 1024;

    /// <summary>All committed lines that the file holds at this moment, in order.</summary>
    public IEnumerable<JournalLine> Lines()
    {
        var buffer = new byte[Window];
        var (offset, held, number) = (0L, 0, 0);
        while (RandomAccess.Read(file, buffer.AsSpan(held), offset + held) is var read and > 0)
        {
            held += read;
            var begin = 0;
            while (buffer.AsSpan(begin, held - begin).IndexOf((byte)'\n') is var length and >= 0)
            {
                yield return new JournalLine(++number, offset + begin, length, EntryFormat.Parse(buffer.AsSpan(begin, length)));
                begin += length + 1;
            }

            buffer.AsSpan(begin, held - begin).CopyTo(buffer);
            (offset, held) = (offset + begin, held - begin);
            if (held < buffer.Length)
                continue;

            if (held < LongestLine)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
                continue;
            }

            if (EndOfLine(offset + held) is not { } next)
                yield break;

            yield return new JournalLine(++number, offset, 0, null);
            (offset, held) = (next, 0);
        }
    }

    /// <summary>The entries among the last lines, the newest first: enough to tell whether anything is left to be done, however long the journal is.</summary>
    public IEnumerable<Entry?> Newest()
    {
        var from = Math.Max(0, RandomAccess.GetLength(file) - (4 * Window));
        var buffer = new byte[4 * Window];
        var end = RandomAccess.Read(file, buffer, from);
        // The first line of the window may have begun before it.
        var first = from == 0 ? -1 : buffer.AsSpan(0, end).IndexOf((byte)'\n');
        if (from > 0 && first < 0)
            yield break;

        for (end = buffer.AsSpan(0, end).LastIndexOf((byte)'\n'); end > first;)
        {
            var before = buffer.AsSpan(0, end).LastIndexOf((byte)'\n');
            yield return EntryFormat.Parse(buffer.AsSpan(before + 1, end - before - 1));
            end = before;
        }
    }

    /// <summary>The entry at a place that <see cref="Lines"/> named.</summary>
    public Entry? EntryAt(long offset, int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, length), offset);
            return EntryFormat.Parse(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Where the line after the one at that place begins; null when it never ends.</summary>
    private long? EndOfLine(long offset)
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
