using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>
/// Writes two facts that NUnit's adapter does not report to the test's output: the attempt number of a <c>[Retry]</c>, and whether the test warned or was
/// inconclusive, which VSTest does not distinguish from skipped. After the last test it leaves inconclusive set-ups and failed tear-downs of fixtures to
/// the reporter on Microsoft.Testing.Platform, where NUnit's adapter does not report them. The package adds the attribute to assemblies that are built
/// to report or in a CI job; the MSBuild property <c>TestRailAttempts</c> decides it otherwise. Projects without <c>GenerateAssemblyInfo</c> add it themselves.
/// </summary>
/// <example><code>[assembly: TestRailAttempts]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestRailAttemptsAttribute : Attribute, ITestAction
{
    /// <summary>
    /// Applies the action to each test and to the assembly. NUnit calls an assembly's action for every attempt of a retry, and before the test's own set-up.
    /// A failed set-up therefore counts as an attempt.
    /// </summary>
    public ActionTargets Targets => ActionTargets.Test | ActionTargets.Suite;

    /// <summary>NUnit calls this before the first test and before each attempt.</summary>
    /// <param name="test">The assembly or the test.</param>
    public void BeforeTest(ITest test)
    {
        if (!test.IsSuite && TestContext.CurrentContext.CurrentRepeatCount is > 0 and var earlier && !IsRepeated(test))
            WriteLine(AttemptLine.Of(earlier + 1));
    }

    /// <summary>NUnit calls this after each attempt, when the outcome of set-up, test and tear-down is known, and after the last test.</summary>
    /// <param name="test">The test or the assembly.</param>
    public void AfterTest(ITest test)
    {
        if (test.IsSuite)
            Leave(TestExecutionContext.CurrentContext.CurrentResult);
        else if (Word(TestContext.CurrentContext.Result.Outcome.Status, test) is { } word)
            WriteLine(OutcomeLine.Beginning + word);
    }

    private static void WriteLine(string line) => TestContext.Out.WriteLine(OwnLine.After(TestExecutionContext.CurrentContext.CurrentResult.Output, line));

    private static void Leave(ITestResult assembly)
    {
        var results = Below(assembly).ToList();
        AppDomain.CurrentDomain.SetData(
            NUnitFixtureKeys.InconclusiveTests,
            results.Where(result => !result.Test.IsSuite && result.ResultState is { Status: TestStatus.Inconclusive, Site: FailureSite.Parent }).Select(result => result.FullName).ToArray());
        AppDomain.CurrentDomain.SetData(
            NUnitFixtureKeys.FailedTearDowns,
            results.Where(result => result.Test.IsSuite && result.ResultState is { Status: TestStatus.Failed, Site: FailureSite.TearDown })
                .Select(result => new KeyValuePair<string, string>(result.FullName, result.Message ?? "")).ToArray());
    }

    private static IEnumerable<ITestResult> Below(ITestResult result) => result.Children.SelectMany(child => Below(child).Prepend(child));

    private static string? Word(TestStatus status, ITest test) => status switch
    {
        TestStatus.Warning => OutcomeLine.Warning,
        TestStatus.Inconclusive => test.Parent?.TestType == "Theory" ? OutcomeLine.InconclusiveTheory : OutcomeLine.Inconclusive,
        _ => null,
    };

    /// <summary>NUnit counts the rounds of a <c>[Repeat]</c> in the same property, but they are not retries of a failed test.</summary>
    private static bool IsRepeated(ITest test) => test.Method?.GetCustomAttributes<RepeatAttribute>(true).Length > 0;
}
