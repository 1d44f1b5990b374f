namespace TestRail.Reporter.Engine.Journal;

/// <summary>Lines of a journal that are passed over: what is no entry, and what stands there a second time, as in a journal that somebody joined with itself.</summary>
internal sealed class JournalDamage
{
    private readonly List<int> _lines = [];
    private readonly HashSet<string> _batches = [];
    private HashSet<int>? _numbers;
    private int _last;

    /// <summary>The numbers of these lines.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>The line where another session's journal begins, should somebody have joined two files; null in a journal as sessions write it.</summary>
    public int? SecondSession { get; private set; }

    /// <summary>Returns true for a line that is to be passed over.</summary>
    /// <param name="line">The next line of the journal.</param>
    /// <param name="began">How the journal began; null before its first entry.</param>
    public bool Includes(JournalLine line, SessionStarted? began)
    {
        var isRepeated = line.Entry switch
        {
            ResultRecorded recorded => IsRepeated(recorded.Number),
            BatchSent sending => !_batches.Add(sending.Batch),
            SessionStarted => began is not null,
            _ => false,
        };
        if (line.Entry is not null && !isRepeated)
            return false;

        _lines.Add(line.Number);
        if (line.Entry is SessionStarted again && again.Session != began!.Session)
            SecondSession ??= line.Number;
        return true;
    }

    /// <summary>Numbers count up by one, so they are kept only once one of them does not.</summary>
    private bool IsRepeated(int number)
    {
        if (_numbers is null && number == _last + 1)
        {
            _last = number;
            return false;
        }

        _numbers ??= [.. Enumerable.Range(1, _last)];
        return !_numbers.Add(number);
    }
}
