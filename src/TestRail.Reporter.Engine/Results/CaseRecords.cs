using System.Runtime.InteropServices;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>The records of all cases, and which of them are settled (accepted or rejected).</summary>
internal sealed class CaseRecords
{
    private readonly List<CaseRecord> _records = [];
    private bool _isOrdered = true;

    /// <summary>All records, in the order of the journal.</summary>
    public IReadOnlyList<CaseRecord> All => _records;

    public void Add(CaseRecord record)
    {
        _isOrdered &= _records.Count == 0 || record.Number >= _records[^1].Number;
        _records.Add(record);
    }

    public void Add(IEnumerable<CaseRecord> records)
    {
        foreach (var record in records)
            Add(record);
    }

    /// <summary>Call after the last record. Releases unused memory and applies the outcomes of theories to their rows.</summary>
    public void Complete(TheoryRows theories)
    {
        _records.TrimExcess();
        foreach (ref var record in CollectionsMarshal.AsSpan(_records))
            record = theories.Resolve(record);
    }

    /// <summary>The records that are neither settled nor in doubt, grouped by case, in the order of each case's first result.</summary>
    public IEnumerable<CaseRecord[]> Unsettled(HashSet<(long Case, int Number)> inDoubt)
    {
        // Sorts indexes instead of copying records, because there may be hundreds of thousands of them.
        var pending = Enumerable.Range(0, _records.Count).Where(at => !_records[at].IsSettled && !inDoubt.Contains((_records[at].Case, _records[at].Number))).ToArray();
        Array.Sort(pending, (one, other) => (_records[one].Case, one).CompareTo((_records[other].Case, other)));
        var cases = new List<Range>();
        for (var (begin, end) = (0, 0); begin < pending.Length; begin = end)
        {
            while (end < pending.Length && _records[pending[end]].Case == _records[pending[begin]].Case)
                end++;
            cases.Add(begin..end);
        }

        cases.Sort((one, other) => pending[one.Start.Value].CompareTo(pending[other.Start.Value]));
        foreach (var places in cases)
            yield return Array.ConvertAll(pending[places], at => _records[at]);
    }

    /// <summary>Marks the records of a sent result as accepted or rejected.</summary>
    public void Settle(SentResult result)
    {
        var records = CollectionsMarshal.AsSpan(_records);
        foreach (var number in result.Records)
        {
            for (var at = FirstOf(number); at < records.Length && (!_isOrdered || records[at].Number == number); at++)
            {
                if (records[at].Number == number && records[at].Case == result.Case)
                    records[at] = records[at] with { IsSettled = true };
            }
        }
    }

    /// <summary>Marks all records as settled, so that nothing more is sent.</summary>
    public void SettleAll()
    {
        foreach (ref var record in CollectionsMarshal.AsSpan(_records))
            record = record with { IsSettled = true };
    }

    /// <summary>
    /// The index of the first record with the number. The records are in journal order, so the numbers ascend unless lines were moved.
    /// </summary>
    private int FirstOf(int number)
    {
        var (low, high) = (0, _isOrdered ? _records.Count : 0);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_records[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
