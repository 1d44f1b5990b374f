using TestRail.Reporter;
using Xunit;

namespace Verdicts;

public sealed class KindTests
{
    public static IEnumerable<object[]> None => [];

    public static IEnumerable<object[]> Broken => throw new InvalidOperationException("no rows");

    [Fact(Skip = "not yet"), TestRailCase(11)]
    public void Skipped()
    {
    }

    [Theory, MemberData(nameof(None)), TestRailCase(12)]
    public void Without_rows(int row) => Assert.Equal(0, row);

    [Theory, MemberData(nameof(Broken)), TestRailCase(13)]
    public void With_broken_rows(int row) => Assert.Equal(0, row);

    [Fact(Timeout = 50), TestRailCase(14)]
    public async Task Takes_too_long() => await Task.Delay(TimeSpan.FromSeconds(3));

#if XUNIT_V3
    [Fact, TestRailCase(15)]
    public void Skips_itself() => Assert.Skip("no network");

    [Fact(SkipUnless = nameof(IsReady), Skip = "not ready"), TestRailCase(16)]
    public void Skipped_on_a_condition()
    {
    }

    [Fact(Explicit = true), TestRailCase(17)]
    public void Explicit()
    {
    }

    [Theory, InlineData(1), InlineData(2, Skip = "not this row"), TestRailCase(18)]
    public void With_a_skipped_row(int row) => Assert.Equal(1, row);

    [Theory(SkipTestWithoutData = true), MemberData(nameof(None)), TestRailCase(19)]
    public void Skipped_without_rows(int row) => Assert.Equal(0, row);

    [Fact(Timeout = 50), TestRailCase(20)]
    public async Task Notices_that_it_takes_too_long() => await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

    [Fact, TestRailCase(21)]
    public void Attaches()
    {
        foreach (var name in OddNames.All)
            TestContext.Current.AddAttachment(Path.GetFileNameWithoutExtension(name), name);
    }

    public static bool IsReady => false;
#endif
}

public sealed class ConstructorTests
{
    public ConstructorTests() => throw new InvalidOperationException("no constructor");

    [Fact, TestRailCase(22)]
    public void Test()
    {
    }
}

public sealed class OutsideTests
{
    /// <summary>BREAKS=process exits the process. BREAKS=thread crashes it with an unhandled exception on another thread.</summary>
    [Fact, TestRailCase(23)]
    public void Something_else_breaks()
    {
        if (Environment.GetEnvironmentVariable("BREAKS") == "process")
            Environment.Exit(3);
        if (Environment.GetEnvironmentVariable("BREAKS") != "thread")
            return;

        // The runner's handler keeps the thread, so it cannot be waited for.
        new Thread(() => throw new InvalidOperationException("on a thread")).Start();
        Thread.Sleep(TimeSpan.FromSeconds(2));
    }
}
