namespace Axosoft.Client.Http;

/// <summary>
/// The calls that the client may make: a number in each second, a number in total, and none during a pause. All calls of a client share it,
/// because Axosoft counts the calls of a client id. Measured by a monotonic clock.
/// </summary>
internal sealed class CallLimit(int perSecond, int? budget, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly Queue<long> _recent = new();
    private long _pauseBegin = time.GetTimestamp();
    private TimeSpan _pause = TimeSpan.Zero;

    /// <summary>The number of calls that were sent.</summary>
    public int Count { get; private set; }

    /// <summary>The number of calls that may be sent in total; null without a limit.</summary>
    public int? Budget => budget;

    /// <summary>The rest of the pause; zero without one.</summary>
    public TimeSpan Paused
    {
        get
        {
            lock (_lock)
                return Positive(_pause - time.GetElapsedTime(_pauseBegin));
        }
    }

    /// <summary>Starts a pause from now. A longer current pause stays.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (_lock)
        {
            if (duration > _pause - time.GetElapsedTime(_pauseBegin))
                (_pauseBegin, _pause) = (time.GetTimestamp(), duration);
        }
    }

    /// <summary>Takes a call. Returns null if it is taken, and otherwise the time after which to try again.</summary>
    /// <param name="isSpent">Whether the budget is spent. No call is taken then.</param>
    public TimeSpan? Take(out bool isSpent)
    {
        lock (_lock)
        {
            isSpent = Count >= budget;
            if (isSpent)
                return null;
            if (Positive(_pause - time.GetElapsedTime(_pauseBegin)) is var rest && rest > TimeSpan.Zero)
                return rest;

            while (_recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
                _recent.Dequeue();
            if (_recent.Count >= perSecond)
                return Window - time.GetElapsedTime(_recent.Peek());

            _recent.Enqueue(time.GetTimestamp());
            Count++;
            return null;
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
