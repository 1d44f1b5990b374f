using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Faulting;

/// <summary>
/// The faults of the server. Each rule counts the requests that match it. If several rules apply to a request, the one added first wins.
/// Thread-safe.
/// </summary>
public sealed class Faults
{
    private static readonly FaultRule UnderMaintenance = new() { Status = 409 };

    private readonly object _gate = new();
    private readonly List<CountedRule> _rules = [];
    private volatile bool _down;
    private volatile bool _maintenance;

    /// <summary>While true, every API request and page is cut off without a reply. Default: false.</summary>
    public bool Down
    {
        get => _down;
        set => _down = value;
    }

    /// <summary>While true, every API request gets 409 and executes nothing, as in TestRail Cloud's daily maintenance. Default: false.</summary>
    public bool Maintenance
    {
        get => _maintenance;
        set => _maintenance = value;
    }

    /// <summary>Adds a rule after the existing ones.</summary>
    public void Add(FaultRule rule)
    {
        lock (_gate)
            _rules.Add(new CountedRule(rule));
    }

    /// <summary>Removes all rules, and resets <see cref="Down"/> and <see cref="Maintenance"/>.</summary>
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
