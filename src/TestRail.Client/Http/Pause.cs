using TestRail.Client.Errors;

namespace TestRail.Client.Http;

/// <summary>
/// A wait that all calls of a client share. TestRail's rate limit counts requests, not connections, and its maintenance affects every call,
/// so one rejected request pauses all calls. Measured by a monotonic clock.
/// </summary>
internal sealed class Pause(TimeProvider time)
{
    private readonly object _lock = new();
    private long _begin = time.GetTimestamp();
    private TimeSpan _length = TimeSpan.Zero;

    /// <summary>The reason for the pause.</summary>
    public FailureKind Reason { get; private set; } = FailureKind.RateLimited;

    public TimeSpan Remaining
    {
        get
        {
            lock (_lock)
                return _length - time.GetElapsedTime(_begin) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Starts a pause from now. A longer current pause stays.</summary>
    public void Extend(TimeSpan duration, FailureKind reason)
    {
        lock (_lock)
        {
            if (duration > _length - time.GetElapsedTime(_begin))
                (_begin, _length, Reason) = (time.GetTimestamp(), duration, reason);
        }
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (Remaining is var remaining && remaining > TimeSpan.Zero)
            await Task.Delay(remaining, time, cancellation).ConfigureAwait(false);
    }
}
