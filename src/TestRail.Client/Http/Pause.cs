namespace TestRail.Client.Http;

/// <summary>A wait that all calls of a client share: TestRail counts requests, not connections, so one refusal stands for all.</summary>
internal sealed class Pause(TimeProvider time)
{
    private readonly object _lock = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    public TimeSpan Remaining
    {
        get
        {
            lock (_lock)
                return _until > time.GetUtcNow() ? _until - time.GetUtcNow() : TimeSpan.Zero;
        }
    }

    /// <summary>Pauses everyone for a time from now; a longer pause already under way stays.</summary>
    public void Extend(TimeSpan duration)
    {
        var until = time.GetUtcNow() + duration;
        lock (_lock)
            _until = until > _until ? until : _until;
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (Remaining is var remaining && remaining > TimeSpan.Zero)
            await Task.Delay(remaining, time, cancellation).ConfigureAwait(false);
    }
}
