using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Reads a journal, sequentially or at an offset. Text at the end without a newline was not committed and is ignored.</summary>
internal sealed class JournalReader(SafeFileHandle file)
{
    /// <summary>In bytes; the last four of these are read to find the newest entries.</summary>
    private const int Window = 64 * 1024;

    /// <summary>In bytes of the journal. The results of longer journals are read again, so that they need not be in memory together.</summary>
    private const int MostKept = 512 * 1024;

    private readonly Dictionary<long, JournalEntry> _kept = [];
    private long _keptBytes;

    /// <summary>Removes secrets from an entry. The entry may have been written before they were known.</summary>
    public Func<JournalEntry, JournalEntry> Redact { get; set; } = static entry => entry;

    /// <summary>All lines that are in the file when it is read, in order. The first results are kept for <see cref="EntryAt"/>.</summary>
    public IEnumerable<JournalLine> Lines() =>
        CommittedLine.AllOf(file).Select(line => new JournalLine(line.Number, line.Offset, line.Text.Length, line.Text.IsEmpty ? null : Keep(line.Offset, line.Text.Length, Parse(line.Text.Span))));

    /// <summary>
    /// The entries of the journal's last lines, newest first. They suffice to tell whether anything is left to do, without reading the
    /// whole journal.
    /// </summary>
    public IEnumerable<JournalEntry?> Newest()
    {
        var from = Math.Max(0, RandomAccess.GetLength(file) - (4 * Window));
        var buffer = new byte[4 * Window];
        var end = RandomAccess.Read(file, buffer, from);
        // The window may begin in the middle of a line, which is skipped.
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

    /// <summary>The entry at an offset that <see cref="Lines"/> returned.</summary>
    public JournalEntry? EntryAt(long offset, int length)
    {
        if (_kept.TryGetValue(offset, out var kept))
            return kept;

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

    private JournalEntry? Keep(long offset, int length, JournalEntry? entry)
    {
        if (entry is ResultRecorded && _keptBytes + length <= MostKept && _kept.TryAdd(offset, entry))
            _keptBytes += length;
        return entry;
    }

    private JournalEntry? Parse(ReadOnlySpan<byte> line) => JournalEntryFormat.Parse(line) is { } entry ? Redact(entry) : null;
}
