namespace TestRail.Reporter.Engine.Requests;

/// <summary>Gives a request that was sent before a cancellation a little longer to be answered.</summary>
internal sealed class GracePeriod : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    /// <param name="length">The time from the cancellation until <see cref="Token"/> is cancelled.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">The cancellation.</param>
    public GracePeriod(TimeSpan length, TimeProvider time, CancellationToken cancellation)
    {
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _registration = cancellation.Register(() => _source.CancelAfter(length));
    }

    /// <summary>Cancelled when the grace period is over.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
