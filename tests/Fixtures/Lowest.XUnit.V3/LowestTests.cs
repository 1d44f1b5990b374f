using TestRail.Reporter;
using Xunit;

public class LowestTests
{
    [Fact, TestRailCase(1)]
    public void Passes() => Assert.True(true);

    [Fact, TestRailCase(2)]
    public void Fails() => throw new InvalidOperationException("as told");
}
