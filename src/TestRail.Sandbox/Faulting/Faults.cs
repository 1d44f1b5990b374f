namespace TestRail.Sandbox.Faulting;

/// <summary>
/// What is to go wrong. Every rule counts the requests that match it; the first rule, in the order they were added, whose turn has come wins.
/// Safe for any thread.
/// </summary>
public sealed class Faults
{
    private readonly object _gate = new();
    private readonly List<CountedRule> _rules = [];
    private volatile bool _down;

    /// <summary>While true, every API request and page is cut off without an answer. Default: false.</summary>
    public bool Down
    {
        get => _down;
        set => _down = value;
    }

    /// <summary>Adds a rule behind those there are.</summary>
    public void Add(FaultRule rule)
    {
        lock (_gate)
            _rules.Add(new CountedRule(rule));
    }

    /// <summary>Takes all rules away, and the server is no longer <see cref="Down"/>.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
        Down = false;
    }

    internal FaultRule? Take(string method, int bodyLength)
    {
        lock (_gate)
        {
            var hits = _rules.Where(rule => rule.Counts(method, bodyLength)).ToArray();
            return hits.FirstOrDefault(rule => rule.IsDue)?.Rule;
        }
    }
}
