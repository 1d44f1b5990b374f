using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>Tells entries that stand in a journal twice, as in one that somebody joined with itself: a result counts once.</summary>
internal sealed class SeenEntries
{
    private readonly HashSet<string> _batches = [];
    private HashSet<int>? _numbers;
    private int _last;

    /// <summary>True when the same result, or the same batch, was there before.</summary>
    public bool IsRepeated(Entry entry) => entry switch
    {
        Recorded recorded => IsRepeated(recorded.Number),
        Sending sending => !_batches.Add(sending.Batch),
        _ => false,
    };

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
