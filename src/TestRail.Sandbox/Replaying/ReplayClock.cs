namespace TestRail.Sandbox.Replaying;

/// <summary>A clock that stands still at the time of the request that is replayed, so that times in replies are those of the recording.</summary>
internal sealed class ReplayClock(DateTimeOffset startedAt) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = startedAt;

    public override DateTimeOffset GetUtcNow() => Now;
}
