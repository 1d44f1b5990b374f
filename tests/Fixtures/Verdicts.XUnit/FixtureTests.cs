using TestRail.Reporter;
using Xunit;

namespace Verdicts;

public sealed class Database : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("no end of the database");
}

public sealed class Queue : IAsyncLifetime
{
#if XUNIT_V3
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => throw new InvalidOperationException("no end of the queue");
#else
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => throw new InvalidOperationException("no end of the queue");
#endif
}

public sealed class NoDatabase
{
    public NoDatabase() => throw new InvalidOperationException("no database");
}

[CollectionDefinition("shop")]
public sealed class ShopCollection : ICollectionFixture<Database>;

public sealed class PassingTests : IClassFixture<Database>
{
    [Fact, TestRailCase(1)]
    public void First()
    {
    }

    [Fact, TestRailCase(2)]
    public void Last()
    {
    }
}

public sealed class FailingTests : IClassFixture<Queue>
{
    [Fact, TestRailCase(3)]
    public void Fails() => Assert.Fail("as told");

    [Fact, TestRailCase(4)]
    public void Passes()
    {
    }
}

[Collection("shop")]
public sealed class CollectionTests
{
    [Fact, TestRailCase(5)]
    public void Test()
    {
    }
}

public sealed class OwnDisposeTests : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("no end of this test");

    [Fact, TestRailCase(6)]
    public void Test()
    {
    }
}

public sealed class NeverSetUpTests : IClassFixture<NoDatabase>
{
    [Fact, TestRailCase(7)]
    public void Test()
    {
    }
}
