using TestRail.Reporter;
using Xunit;

namespace RetriesXUnitV3;

public class RetryTests
{
    private static int s_attempts;

    /// <summary>The output of each attempt begins with half a line.</summary>
    public RetryTests(ITestOutputHelper output) => output.Write("preparing...");

    [RetryFact(3), TestRailCase(1)]
    public void Passes_at_the_third_attempt() => Assert.Equal(3, ++s_attempts);

    [RetryFact(2), TestRailCase(2)]
    public void Never_passes() => Assert.Fail("as told");

    [RetryFact(3), TestRailCase(3)]
    public void Passes_at_once() => Assert.True(true);
}
