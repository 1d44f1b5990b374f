namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Holds results that TestRail rejected one after the other for the same reason, with none stored in between. A few may be wrong
/// themselves. Many suggest a common cause, such as a setting in TestRail. They are then given up only after TestRail stores another
/// result.
/// </summary>
internal sealed class RefusalCircuitBreaker
{
    private List<RejectedResult> _rejected = [];

    /// <summary>The number of results from which a common cause is assumed. Default: 10.</summary>
    public int Most { get; set; } = 10;

    /// <summary>The number of results held.</summary>
    public int Count => _rejected.Count;

    /// <summary>Their common reason. Do not call it when none are held.</summary>
    public string Reason => _rejected[0].Reason;

    /// <summary>True when a common cause is assumed.</summary>
    public bool AreTooMany => _rejected.Count >= Most;

    /// <summary>
    /// Adds a result. If the earlier ones have another reason, returns them, because they were rejected for their own content.
    /// </summary>
    public IReadOnlyList<RejectedResult> Add(RejectedResult result)
    {
        IReadOnlyList<RejectedResult> others = _rejected.Count > 0 && _rejected[0].Reason != result.Reason ? Take() : [];
        _rejected.Add(result);
        return others;
    }

    /// <summary>Returns and removes all results, to be given up.</summary>
    public IReadOnlyList<RejectedResult> Take()
    {
        var taken = _rejected;
        _rejected = [];
        return taken;
    }
}
