using Microsoft.Extensions.Time.Testing;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>
/// A clock on which a wait of less than a minute is over at once, as if it had been waited for: pauses between attempts cost no test time.
/// Timeouts and deadlines, which are longer, pass only by such waits and by <see cref="FakeTimeProvider.Advance"/>.
/// </summary>
internal sealed class JumpingTime(TimeSpan later = default) : FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero) + later)
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(1);

    /// <summary>What happens elsewhere during a wait of that length.</summary>
    public Func<TimeSpan, Task> Meanwhile { get; set; } = static _ => Task.CompletedTask;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < LongWait && period == Timeout.InfiniteTimeSpan)
            _ = PassAsync(dueTime);
        return timer;
    }

    private async Task PassAsync(TimeSpan wait)
    {
        await Task.Yield();
        await Meanwhile(wait);
        Advance(wait);
    }
}
