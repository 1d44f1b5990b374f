namespace TestRail.Sandbox.Faulting;

/// <summary>
/// What is to go wrong. Every rule counts the requests that match it; the first rule, in the order they were added, whose turn has come wins.
/// Safe for any thread.
/// </summary>
public sealed class Faults
{
    private static readonly FaultRule UnderMaintenance = new() { Status = 409 };

    private readonly object _gate = new();
    private readonly List<CountedRule> _rules = [];
    private volatile bool _down;
    private volatile bool _maintenance;

    /// <summary>While true, every API request and page is cut off without an answer. Default: false.</summary>
    public bool Down
    {
        get => _down;
        set => _down = value;
    }

    /// <summary>While true, every API request is answered with 409 and does nothing, as in TestRail Cloud's daily window. Default: false.</summary>
    public bool Maintenance
    {
        get => _maintenance;
        set => _maintenance = value;
    }

    /// <summary>Adds a rule behind those there are.</summary>
    public void Add(FaultRule rule)
    {
        lock (_gate)
            _rules.Add(new CountedRule(rule));
    }

    /// <summary>Takes all rules away, and the server is neither <see cref="Down"/> nor under <see cref="Maintenance"/> any more.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
        Down = false;
        Maintenance = false;
    }

    internal FaultRule? Take(string method, int bodyLength)
    {
        if (Maintenance)
            return UnderMaintenance;
        lock (_gate)
        {
            var hits = _rules.Where(rule => rule.Counts(method, bodyLength)).ToArray();
            return hits.FirstOrDefault(rule => rule.IsDue)?.Rule;
        }
    }
}
