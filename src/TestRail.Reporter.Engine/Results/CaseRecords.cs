using System.Runtime.InteropServices;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>What every record is to every case that it belongs to, and what of it is settled.</summary>
internal sealed class CaseRecords
{
    private readonly List<CaseRecord> _records = [];
    private bool _isOrdered = true;

    /// <summary>All of them, in the order of the journal.</summary>
    public IReadOnlyList<CaseRecord> All => _records;

    public void Add(CaseRecord record)
    {
        _isOrdered &= _records.Count == 0 || record.Number >= _records[^1].Number;
        _records.Add(record);
    }

    /// <summary>No record comes any more: gives back room, and says what rows of theories come to.</summary>
    public void Complete(TheoryRows theories)
    {
        _records.TrimExcess();
        foreach (ref var record in CollectionsMarshal.AsSpan(_records))
            record = theories.Resolve(record);
    }

    /// <summary>The records that are neither settled nor in doubt, case by case, in the order in which the cases first reported.</summary>
    public IEnumerable<CaseRecord[]> Unsettled(HashSet<(long Case, int Number)> inDoubt)
    {
        // Places in the list instead of copies of its records, which there may be hundreds of thousands of.
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

    /// <summary>The server has stored these records of a case, or refused them for good.</summary>
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

    /// <summary>Nothing is to be sent any more.</summary>
    public void SettleAll()
    {
        foreach (ref var record in CollectionsMarshal.AsSpan(_records))
            record = record with { IsSettled = true };
    }

    /// <summary>Where the records of that number begin. They stand in the order of the journal, whose numbers count up unless lines were moved.</summary>
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
