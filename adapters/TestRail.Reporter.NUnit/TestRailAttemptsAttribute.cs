using NUnit.Framework;
using NUnit.Framework.Interfaces;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>
/// Writes two facts that NUnit's adapter does not report to the test's output: the attempt number of a <c>[Retry]</c>, and whether the test warned or was
/// inconclusive, which VSTest does not distinguish from skipped. The package adds the attribute to assemblies that are built
/// to report or in a CI job; the MSBuild property <c>TestRailAttempts</c> decides it otherwise. Projects without <c>GenerateAssemblyInfo</c> add it themselves.
/// </summary>
/// <example><code>[assembly: TestRailAttempts]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestRailAttemptsAttribute : Attribute, ITestAction
{
    /// <summary>
    /// Applies the action to each test. NUnit calls an assembly's action for every attempt of a retry, and before the test's own set-up. A failed set-up
    /// therefore counts as an attempt.
    /// </summary>
    public ActionTargets Targets => ActionTargets.Test;

    /// <summary>NUnit calls this before each attempt.</summary>
    /// <param name="test">The test.</param>
    public void BeforeTest(ITest test)
    {
        if (TestContext.CurrentContext.CurrentRepeatCount is > 0 and var earlier && !IsRepeated(test))
            TestContext.Out.WriteLine(AttemptLine.Of(earlier + 1));
    }

    /// <summary>NUnit calls this after each attempt, when the outcome of set-up, test and tear-down is known.</summary>
    /// <param name="test">The test.</param>
    public void AfterTest(ITest test)
    {
        if (Word(TestContext.CurrentContext.Result.Outcome.Status, test) is { } word)
            TestContext.Out.WriteLine(OutcomeLine.Beginning + word);
    }

    private static string? Word(TestStatus status, ITest test) => status switch
    {
        TestStatus.Warning => OutcomeLine.Warning,
        TestStatus.Inconclusive => test.Parent?.TestType == "Theory" ? OutcomeLine.InconclusiveTheory : OutcomeLine.Inconclusive,
        _ => null,
    };

    /// <summary>NUnit counts the rounds of a <c>[Repeat]</c> in the same property, but they are not retries of a failed test.</summary>
    private static bool IsRepeated(ITest test) => test.Method?.GetCustomAttributes<RepeatAttribute>(true).Length > 0;
}
