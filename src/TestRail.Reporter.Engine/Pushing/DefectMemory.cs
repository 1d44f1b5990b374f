using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>What the sessions of this user on this machine know of a tracker's defects. It saves requests, and keeps a defect in doubt from being pushed by another session.</summary>
internal sealed record DefectMemory
{
    /// <summary>When <see cref="Listed"/> was requested.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>The defects in the tracker, the newest first.</summary>
    public IReadOnlyList<TrackedDefect> Listed { get; init; } = [];

    /// <summary>When a defect was requested whose outcome is not known, by the fingerprints of its failures.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> InDoubt { get; init; } = new Dictionary<string, DateTimeOffset>();
}

