namespace TestRail.Reporter.Engine.Requests;

/// <summary>The time limit of a delivery, measured by a monotonic clock.</summary>
/// <param name="length">The time limit, starting now.</param>
/// <param name="time">The clock.</param>
/// <param name="ending">Cancels <see cref="Token"/> early.</param>
internal sealed class Deadline(TimeSpan length, TimeProvider time, CancellationToken ending = default) : IDisposable
{
    private readonly CancellationTokenSource _timer = new(length, time);
    private readonly long _begin = time.GetTimestamp();
    private CancellationTokenSource? _either;

    /// <summary>Cancelled when the time is over.</summary>
    public CancellationToken Token => (_either ??= CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, ending)).Token;

    /// <summary>The remaining time; zero when the time is over.</summary>
    public TimeSpan Remaining => length - time.GetElapsedTime(_begin) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public void Dispose()
    {
        _either?.Dispose();
        _timer.Dispose();
    }
}
