namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A clock that advances but throws when it is used to wait.</summary>
internal sealed class BrokenTimer(string text) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => throw new InvalidOperationException(text);
}
