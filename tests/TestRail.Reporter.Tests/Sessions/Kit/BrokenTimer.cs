namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A clock that goes, and that cannot be waited with.</summary>
internal sealed class BrokenTimer(string text) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => throw new InvalidOperationException(text);
}
