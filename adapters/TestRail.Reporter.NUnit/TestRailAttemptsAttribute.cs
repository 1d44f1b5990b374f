using NUnit.Framework;
using NUnit.Framework.Interfaces;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>
/// Tells the reporter what NUnit's adapter does not hand over: which attempt of a <c>[Retry]</c> a result is of, and whether a test warned or was
/// inconclusive, which VSTest does not tell from skipped tests. The test's output gets a line that says it. The package's targets put the attribute on every
/// assembly that references the package, unless the MSBuild property <c>TestRailAttempts</c> or <c>GenerateAssemblyInfo</c> is <c>false</c>.
/// </summary>
/// <example><code>[assembly: TestRailAttempts]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestRailAttemptsAttribute : Attribute, ITestAction
{
    /// <summary>Each test: NUnit calls an assembly's action inside of a retry, and outside of the test's own set-up, whose failure is an attempt, too.</summary>
    public ActionTargets Targets => ActionTargets.Test;

    /// <summary>Called by NUnit before each attempt.</summary>
    /// <param name="test">The test.</param>
    public void BeforeTest(ITest test)
    {
        if (TestContext.CurrentContext.CurrentRepeatCount is > 0 and var earlier && !IsRepeated(test))
            TestContext.Out.WriteLine(AttemptLine.Of(earlier + 1));
    }

    /// <summary>Called by NUnit after each attempt, when its set-up, body and tear-down have come to an outcome.</summary>
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

    /// <summary>NUnit counts the rounds of a <c>[Repeat]</c> in the same place; nobody asked for them because a test had failed.</summary>
    private static bool IsRepeated(ITest test) => test.Method?.GetCustomAttributes<RepeatAttribute>(true).Length > 0;
}
