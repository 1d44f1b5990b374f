using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Results that TestRail refused one by one for the same reason, with none stored in between. A few are their own fault; many are the fault of
/// something that all share, a setting or a rule of this TestRail, and then none is given up.
/// </summary>
internal sealed class Suspects
{
    private const int Most = 10;

    private List<RefusedResult> _refused = [];

    /// <summary>Adds one. Returns those before it, when they were refused for another reason and so for their own.</summary>
    /// <exception cref="ObstacleException">There are too many to go on.</exception>
    public IReadOnlyList<RefusedResult> Add(RefusedResult result)
    {
        IReadOnlyList<RefusedResult> others = _refused.Count > 0 && _refused[0].Reason != result.Reason ? Take() : [];
        _refused.Add(result);
        return _refused.Count < Most ? others : throw new ObstacleException(Sentences.RefusedThroughout(Most, result.Reason));
    }

    /// <summary>Gives out those that are refused for their own fault after all.</summary>
    public IReadOnlyList<RefusedResult> Take()
    {
        var taken = _refused;
        _refused = [];
        return taken;
    }
}
