using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Faulting;

/// <summary>A rule and the number of requests that matched it.</summary>
internal sealed class CountedRule(FaultRule rule)
{
    private int _matched;

    public FaultRule Rule { get; } = rule;

    public bool IsDue => _matched >= Rule.From && _matched - Rule.From < Rule.Times;

    /// <summary>Counts the request if the rule matches it. Returns whether it matches.</summary>
    public bool Counts(string method, int bodyLength)
    {
        var matches = (Rule.Method == "*" || Rule.Method == method) && bodyLength > Rule.LargerThan;
        if (matches)
            _matched++;
        return matches;
    }
}
