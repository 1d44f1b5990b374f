using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Reads a journal, from end to end or at one place. A tail without a newline was never committed, and is not there.</summary>
internal sealed class JournalReader(SafeFileHandle file)
{
    /// <summary>How much is read at once.</summary>
    private const int Window = 64 * 1024;

    /// <summary>Takes out of an entry what nobody may see, in case its writer did not know of it.</summary>
    public Func<JournalEntry, JournalEntry> Redact { get; set; } = static entry => entry;

    /// <summary>All committed lines that the file holds at this moment, in order.</summary>
    public IEnumerable<JournalLine> Lines() =>
        CommittedLine.AllOf(file).Select(line => new JournalLine(line.Number, line.Offset, line.Text.Length, line.Text.IsEmpty ? null : Parse(line.Text.Span)));

    /// <summary>The entries among the last lines, the newest first: enough to tell whether anything is left to be done, however long the journal is.</summary>
    public IEnumerable<JournalEntry?> Newest()
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
            yield return Parse(buffer.AsSpan(before + 1, end - before - 1));
            end = before;
        }
    }

    /// <summary>The entry at a place that <see cref="Lines"/> named.</summary>
    public JournalEntry? EntryAt(long offset, int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, length), offset);
            return Parse(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private JournalEntry? Parse(ReadOnlySpan<byte> line) => JournalEntryFormat.Parse(line) is { } entry ? Redact(entry) : null;
}
