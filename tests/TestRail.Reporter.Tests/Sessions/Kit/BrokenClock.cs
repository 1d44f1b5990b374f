namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A clock that answers with a failure of the file system.</summary>
internal sealed class BrokenClock(string text) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => throw new IOException(text);
}
