namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Results that TestRail refused one by one for the same reason, with none stored in between. A few are their own fault; many may be the fault of
/// something that all share, a setting or a rule of this TestRail. So many are given up only once TestRail stores another result.
/// </summary>
internal sealed class RefusalCircuitBreaker
{
    private List<RejectedResult> _refused = [];

    /// <summary>From how many on it may be the fault of all.</summary>
    public int Most { get; set; } = 10;

    /// <summary>How many there are.</summary>
    public int Count => _refused.Count;

    /// <summary>The reason that they share.</summary>
    public string Reason => _refused[0].Reason;

    /// <summary>True when it may be the fault of what all results share.</summary>
    public bool AreTooMany => _refused.Count >= Most;

    /// <summary>Adds one. Returns those before it, when they were refused for another reason and so for their own.</summary>
    public IReadOnlyList<RejectedResult> Add(RejectedResult result)
    {
        IReadOnlyList<RejectedResult> others = _refused.Count > 0 && _refused[0].Reason != result.Reason ? Take() : [];
        _refused.Add(result);
        return others;
    }

    /// <summary>Gives out those that are refused for their own fault after all.</summary>
    public IReadOnlyList<RejectedResult> Take()
    {
        var taken = _refused;
        _refused = [];
        return taken;
    }
}
