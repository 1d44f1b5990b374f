using System.Collections.Concurrent;
using System.Reflection;
using TestRail.Reporter.Contracts;
using Xunit;
using Xunit.v3;

namespace TestRail.Reporter;

/// <summary>
/// Tells the reporter which attempt a result is of where something tries failed tests again: the packages that do so hand over the last attempt, without
/// a count. From the second attempt on the test's output begins with a line that says it. The package's targets put the attribute on every assembly that
/// references the package, unless the MSBuild property <c>TestRailAttempts</c> or <c>GenerateAssemblyInfo</c> is <c>false</c>.
/// </summary>
/// <example><code>[assembly: TestRailAttempts]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestRailAttemptsAttribute : Attribute, IBeforeAfterTestAttribute
{
    /// <summary>A process runs its assembly once, so a test that begins after it has failed is tried again.</summary>
    private static readonly ConcurrentDictionary<string, int> Failures = new();

    /// <summary>Called by xUnit before each attempt, when the test's class has been constructed.</summary>
    /// <param name="methodUnderTest">The test's method.</param>
    /// <param name="test">The test.</param>
    public void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test is not null && Failures.TryGetValue(test.UniqueID, out var failures))
            TestContext.Current.TestOutputHelper?.WriteLine(AttemptLine.Of(failures + 1));
    }

    /// <summary>Called by xUnit after each attempt.</summary>
    /// <param name="methodUnderTest">The test's method.</param>
    /// <param name="test">The test.</param>
    public void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
            Failures.AddOrUpdate(test.UniqueID, 1, (_, failures) => failures + 1);
    }
}
