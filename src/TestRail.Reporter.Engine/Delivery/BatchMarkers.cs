using TestRail.Client.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// The first and the last result of a batch in a run. Their comments contain the batch's reference. Null when the run does not contain the
/// result.
/// </summary>
internal sealed record BatchMarkers(Result? First, Result? Last)
{
    /// <summary>True when the run contains both.</summary>
    public bool AreAll => First is not null && Last is not null;

    /// <summary>The first result, or the last when the first is missing.</summary>
    public Result Any => First ?? Last!;

    /// <summary>True when the result was stored between the two, or right after the one that is known.</summary>
    public bool Enclose(Result result) => result.Id >= (First?.Id ?? 0) && result.Id <= (Last?.Id ?? long.MaxValue) && result.CreatedBy == Any.CreatedBy;
}
