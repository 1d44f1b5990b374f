using System.Collections.Concurrent;
using System.Reflection;
using TestRail.Reporter.Contracts;
using Xunit;
using Xunit.v3;

namespace TestRail.Reporter;

/// <summary>
/// Writes the attempt number of a retried test to its output, from the second attempt on. Retry packages for xUnit report only the last attempt, without a
/// count. The package adds the attribute to assemblies that are built to report or in a CI job; the MSBuild property <c>TestRailAttempts</c> decides it
/// otherwise. Projects without <c>GenerateAssemblyInfo</c> add it themselves.
/// </summary>
/// <example><code>[assembly: TestRailAttempts]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestRailAttemptsAttribute : Attribute, IBeforeAfterTestAttribute
{
    /// <summary>The failures of each test. A process runs its assembly once, so a test that starts again after a failure is a retry.</summary>
    private static readonly ConcurrentDictionary<string, int> Failures = new();

    /// <summary>xUnit calls this before each attempt, after it has constructed the test's class.</summary>
    /// <param name="methodUnderTest">The test's method.</param>
    /// <param name="test">The test.</param>
    public void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test is not null && Failures.TryGetValue(test.UniqueID, out var failures) && TestContext.Current.TestOutputHelper is { } output)
            output.WriteLine(OwnLine.After(output.Output, AttemptLine.Of(failures + 1)));
    }

    /// <summary>xUnit calls this after each attempt.</summary>
    /// <param name="methodUnderTest">The test's method.</param>
    /// <param name="test">The test.</param>
    public void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
            Failures.AddOrUpdate(test.UniqueID, 1, (_, failures) => failures + 1);
    }
}
