using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Verdicts;

[TestClass]
public sealed class PassingClassTests
{
#if MSTEST3
    [ClassCleanup(ClassCleanupBehavior.EndOfClass)]
#else
    [ClassCleanup]
#endif
    public static void Close() => throw new InvalidOperationException("no end of passing tests");

    [TestMethod, TestRailCase(21)]
    public void First()
    {
    }

    [TestMethod, TestRailCase(22)]
    public void Last()
    {
    }
}

[TestClass]
public sealed class FailingClassTests
{
#if MSTEST3
    [ClassCleanup(ClassCleanupBehavior.EndOfClass)]
#else
    [ClassCleanup]
#endif
    public static void Close() => throw new InvalidOperationException("no end of failing tests");

    [TestMethod, TestRailCase(23)]
    public void Fails() => Assert.Fail("as told");
}

[TestClass]
public sealed class IgnoredLastTests
{
#if MSTEST3
    [ClassCleanup(ClassCleanupBehavior.EndOfClass)]
#else
    [ClassCleanup]
#endif
    public static void Close() => throw new InvalidOperationException("no end after an ignored test");

    [TestMethod, TestRailCase(24)]
    public void First()
    {
    }

    [TestMethod, Ignore("not yet"), TestRailCase(25)]
    public void Last()
    {
    }
}

[TestClass]
public sealed class InconclusiveLastTests
{
#if MSTEST3
    [ClassCleanup(ClassCleanupBehavior.EndOfClass)]
#else
    [ClassCleanup]
#endif
    public static void Close() => Assert.Fail("no end after an inconclusive test");

    [TestMethod, TestRailCase(26)]
    public void Last() => Assert.Inconclusive("not yet");
}

[TestClass]
public sealed class RowsTests
{
#if MSTEST3
    [ClassCleanup(ClassCleanupBehavior.EndOfClass)]
#else
    [ClassCleanup]
#endif
    public static async Task Close()
    {
        await Task.Yield();
        throw new InvalidOperationException("no end of rows");
    }

    [TestMethod, DataRow(1), DataRow(2), TestRailCase(27)]
    public void Rows(int row)
    {
    }
}

[TestClass]
public sealed class OwnCleanupTests
{
    [TestCleanup]
    public void End() => throw new InvalidOperationException("no end of this test");

    [TestMethod, TestRailCase(28)]
    public void Test()
    {
    }
}
