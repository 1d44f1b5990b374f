namespace TestRail.Reporter.Engine.Requests;

/// <summary>How long a delivery may take, measured by a clock that nobody sets.</summary>
/// <param name="length">The time from now on.</param>
/// <param name="time">The clock.</param>
/// <param name="ending">Ends it before its time.</param>
internal sealed class Deadline(TimeSpan length, TimeProvider time, CancellationToken ending = default) : IDisposable
{
    private readonly CancellationTokenSource _timer = new(length, time);
    private readonly long _begin = time.GetTimestamp();
    private CancellationTokenSource? _either;

    /// <summary>Is cancelled when the time is over.</summary>
    public CancellationToken Token => (_either ??= CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, ending)).Token;

    /// <summary>The time that is left.</summary>
    public TimeSpan Remaining => length - time.GetElapsedTime(_begin) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public void Dispose()
    {
        _either?.Dispose();
        _timer.Dispose();
    }
}
