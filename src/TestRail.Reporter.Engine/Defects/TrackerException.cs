namespace TestRail.Reporter.Engine.Defects;

/// <summary>A tracker that did not do what it was asked for. The message contains the reason and what to do, and no secret.</summary>
/// <param name="message">The reason.</param>
/// <param name="isInDoubt">Whether a write may have taken effect.</param>
internal sealed class TrackerException(string message, bool isInDoubt = false) : Exception(message)
{
    /// <summary>Whether a write may have taken effect.</summary>
    public bool IsInDoubt { get; } = isInDoubt;
}
