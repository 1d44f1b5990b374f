using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Journal;

/// <summary>Reads a journal, from end to end or at one place. A tail without a newline was never committed, and is not there.</summary>
internal sealed class JournalReader(SafeFileHandle file)
{
    /// <summary>All committed lines that the file holds at this moment, in order.</summary>
    public IEnumerable<JournalLine> Lines()
    {
        var buffer = new byte[64 * 1024];
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
            if (held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
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
}
