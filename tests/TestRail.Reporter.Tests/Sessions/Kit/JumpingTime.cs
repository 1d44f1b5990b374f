using Microsoft.Extensions.Time.Testing;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>
/// A clock that skips waits of less than a minute by advancing at once, so that pauses between attempts take no test time.
/// Longer waits, such as timeouts and deadlines, elapse only through these waits and <see cref="FakeTimeProvider.Advance"/>.
/// </summary>
internal sealed class JumpingTime(TimeSpan later = default) : FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero) + later)
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(1);

    /// <summary>Called during each wait with its length, to simulate activity elsewhere.</summary>
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
