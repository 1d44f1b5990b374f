extern alias OnNUnit;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using OnNUnit::TestRail.Reporter;

namespace TestRail.Reporter.Adapters.Tests.NUnits;

/// <summary>Checks what the attribute writes to a test's output. The tests call the attribute in place of NUnit.</summary>
internal sealed class NUnitAttemptsTests
{
    [TestCase(nameof(Sample.One_case), 0, "")]
    [TestCase(nameof(Sample.One_case), 1, "[TestRail] attempt 2")]
    [TestCase(nameof(Sample.One_case), 9, "[TestRail] attempt 10")]
    [TestCase(nameof(Sample.Repeated), 1, "")]
    public void The_second_attempt_and_those_after_it_say_their_number_and_no_round_of_a_repetition_does(string method, int earlier, string output) =>
        Assert.That(OutputOf(method, earlier).TrimEnd(), Is.EqualTo(output));

    [TestCase(TestStatus.Warning, "[TestRail] outcome warning")]
    [TestCase(TestStatus.Inconclusive, "[TestRail] outcome inconclusive")]
    [TestCase(TestStatus.Passed, "")]
    [TestCase(TestStatus.Failed, "")]
    [TestCase(TestStatus.Skipped, "")]
    public void What_VSTest_does_not_tell_apart_says_itself(TestStatus status, string output) =>
        Assert.That(OutputOf(nameof(Sample.One_case), 0, status).TrimEnd(), Is.EqualTo(output));

    [Test]
    public void A_row_of_a_theory_says_that_it_is_one() =>
        Assert.That(OutputOf(nameof(Sample.Assumed), 0, TestStatus.Inconclusive).TrimEnd(), Is.EqualTo("[TestRail] outcome inconclusive theory"));

    [TestCase("", "[TestRail] attempt 2|[TestRail] outcome warning")]
    [TestCase("waiting...", "waiting...|[TestRail] attempt 2|waiting...|[TestRail] outcome warning")]
    [TestCase("ready|", "ready|[TestRail] attempt 2|ready|[TestRail] outcome warning")]
    public void Its_lines_begin_where_a_line_begins(string written, string output) =>
        Assert.That(
            OutputOf(nameof(Sample.One_case), 1, TestStatus.Warning, written.Replace("|", Environment.NewLine, StringComparison.Ordinal)),
            Is.EqualTo(output.Replace("|", Environment.NewLine, StringComparison.Ordinal) + Environment.NewLine));

    /// <summary>NUnit's adapter for Microsoft.Testing.Platform reports an inconclusive set-up like an ignored fixture, and a failed tear-down not at all.</summary>
    [Test]
    public void After_the_last_test_it_leaves_what_the_platform_is_not_told_of_fixtures()
    {
        var suite = new TestSuite("Shop");
        var assembly = (TestSuiteResult)suite.MakeTestResult();
        assembly.AddResult(Of("Closed", ResultState.Inconclusive.WithSite(FailureSite.SetUp), "", ("Never_runs", ResultState.Inconclusive.WithSite(FailureSite.Parent))));
        assembly.AddResult(Of("Ignored", ResultState.Ignored.WithSite(FailureSite.SetUp), "", ("Never_runs", ResultState.Ignored.WithSite(FailureSite.Parent))));
        assembly.AddResult(Of("Open", ResultState.Error.WithSite(FailureSite.TearDown), "TearDown : no end", ("Runs", ResultState.Inconclusive)));
        assembly.AddResult(Of("Failing", ResultState.Failure.WithSite(FailureSite.Child), "", ("Fails", ResultState.Failure)));

        using (new TestExecutionContext.IsolatedContext())
        {
            TestExecutionContext.CurrentContext.CurrentResult = assembly;
            new TestRailAttemptsAttribute().AfterTest(suite);
        }

        Assert.That(AppContext.GetData("TestRail.Reporter.NUnit.InconclusiveTests"), Is.EqualTo(new[] { "Closed.Never_runs" }));
        Assert.That(AppContext.GetData("TestRail.Reporter.NUnit.FailedTearDowns"), Is.EqualTo(new[] { KeyValuePair.Create("Open", "TearDown : no end") }));
    }

    private static TestResult Of(string fixture, ResultState state, string message, (string Name, ResultState State) test)
    {
        var child = new TestMethod(new MethodWrapper(typeof(Sample), nameof(Sample.One_case))) { FullName = $"{fixture}.{test.Name}" }.MakeTestResult();
        child.SetResult(test.State);
        var result = (TestSuiteResult)new TestSuite(fixture).MakeTestResult();
        result.AddResult(child);
        result.SetResult(state, message);
        return result;
    }

    private static string OutputOf(string method, int earlier, TestStatus status = TestStatus.Passed, string written = "")
    {
        var built = (Test)new DefaultTestCaseBuilder().BuildFrom(new MethodWrapper(typeof(Sample), method), new TestSuite(typeof(Sample)));
        var test = built.HasChildren ? (Test)built.Tests[0] : built;
        using (new TestExecutionContext.IsolatedContext())
        {
            var context = TestExecutionContext.CurrentContext;
            (context.CurrentTest, context.CurrentResult, context.CurrentRepeatCount) = (test, test.MakeTestResult(), earlier);
            context.CurrentResult.SetResult(new ResultState(status));
            var attribute = new TestRailAttemptsAttribute();
            TestContext.Out.Write(written);
            attribute.BeforeTest(test);
            TestContext.Out.Write(written);
            attribute.AfterTest(test);
            return context.CurrentResult.Output;
        }
    }
}
