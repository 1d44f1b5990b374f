namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A clock that throws a file system error.</summary>
internal sealed class BrokenClock(string text) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => throw new IOException(text);
}
