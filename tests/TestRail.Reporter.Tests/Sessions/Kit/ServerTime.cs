namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>The system's clock for the server under test. A wait of an hour or more lasts until the test ends it, whatever the speed of the machine.</summary>
internal sealed class ServerTime : TimeProvider
{
    /// <summary>The delay of a fault that lasts until <see cref="End"/>.</summary>
    public static readonly TimeSpan UntilEnded = TimeSpan.FromHours(1);

    /// <summary>Another delay that lasts until <see cref="End"/>, for tests with two.</summary>
    public static readonly TimeSpan UntilEndedToo = TimeSpan.FromHours(2);

    private readonly Lock _gate = new();
    private readonly List<(TimeSpan Wait, ITimer Timer)> _waiting = [];
    private readonly HashSet<TimeSpan> _ended = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < UntilEnded)
            return base.CreateTimer(callback, state, dueTime, period);

        var timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        lock (_gate)
        {
            if (_ended.Contains(dueTime))
                timer.Change(TimeSpan.Zero, period);
            else
                _waiting.Add((dueTime, timer));
        }

        return timer;
    }

    /// <summary>Ends all waits of this length, also those that have not begun.</summary>
    public void End(TimeSpan wait)
    {
        lock (_gate)
        {
            _ended.Add(wait);
            foreach (var (_, timer) in _waiting.Where(waiting => waiting.Wait == wait))
                timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
