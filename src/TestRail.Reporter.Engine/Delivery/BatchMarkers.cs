using TestRail.Client.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>The results in a run that bear a batch's mark: its first and its last one, each null where the run does not hold it.</summary>
internal sealed record BatchMarkers(Result? First, Result? Last)
{
    /// <summary>True when the batch is there from its beginning to its end.</summary>
    public bool AreAll => First is not null && Last is not null;

    /// <summary>One of them.</summary>
    public Result Any => First ?? Last!;
}
