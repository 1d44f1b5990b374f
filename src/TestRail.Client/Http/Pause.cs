namespace TestRail.Client.Http;

/// <summary>
/// A wait that all calls of a client share: a limited rate counts requests, not connections, and maintenance is there for everyone, so one
/// refusal stands for all. It is measured by a clock that nobody sets.
/// </summary>
internal sealed class Pause(TimeProvider time)
{
    private readonly object _lock = new();
    private long _begin = time.GetTimestamp();
    private TimeSpan _length = TimeSpan.Zero;

    /// <summary>Why there is a pause.</summary>
    public FailureKind Reason { get; private set; } = FailureKind.RateLimited;

    public TimeSpan Remaining
    {
        get
        {
            lock (_lock)
                return _length - time.GetElapsedTime(_begin) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Pauses everyone for a time from now; a longer pause already under way stays.</summary>
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
