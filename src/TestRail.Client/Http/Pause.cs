namespace TestRail.Client.Http;

/// <summary>
/// A wait that all calls of a client share: a limited rate counts requests, not connections, and maintenance is there for everyone, so one
/// refusal stands for all.
/// </summary>
internal sealed class Pause(TimeProvider time)
{
    private readonly object _lock = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>Why there is a pause.</summary>
    public FailureKind Reason { get; private set; } = FailureKind.RateLimited;

    public TimeSpan Remaining
    {
        get
        {
            lock (_lock)
                return _until > time.GetUtcNow() ? _until - time.GetUtcNow() : TimeSpan.Zero;
        }
    }

    /// <summary>Pauses everyone for a time from now; a longer pause already under way stays.</summary>
    public void Extend(TimeSpan duration, FailureKind reason)
    {
        var until = time.GetUtcNow() + duration;
        lock (_lock)
        {
            if (until > _until)
                (_until, Reason) = (until, reason);
        }
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (Remaining is var remaining && remaining > TimeSpan.Zero)
            await Task.Delay(remaining, time, cancellation).ConfigureAwait(false);
    }
}
