extern alias OnNUnit;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using OnNUnit::TestRail.Reporter;

namespace TestRail.Reporter.Adapters.Tests.NUnits;

/// <summary>What the attribute writes into the output of a test, in place of NUnit calling it.</summary>
internal sealed class NUnitAttemptsTests
{
    [TestCase(nameof(Sample.One_case), 0, "")]
    [TestCase(nameof(Sample.One_case), 1, "[TestRail] attempt 2")]
    [TestCase(nameof(Sample.One_case), 9, "[TestRail] attempt 10")]
    [TestCase(nameof(Sample.Repeated), 1, "")]
    public void The_second_attempt_and_those_after_it_say_their_number_and_no_round_of_a_repetition_does(string method, int earlier, string output) =>
        Assert.That(OutputOf(method, earlier).TrimEnd(), Is.EqualTo(output));

    private static string OutputOf(string method, int earlier)
    {
        var test = (Test)new DefaultTestCaseBuilder().BuildFrom(new MethodWrapper(typeof(Sample), method), new TestSuite(typeof(Sample)));
        using (new TestExecutionContext.IsolatedContext())
        {
            var context = TestExecutionContext.CurrentContext;
            (context.CurrentTest, context.CurrentResult, context.CurrentRepeatCount) = (test, test.MakeTestResult(), earlier);
            new TestRailAttemptsAttribute().BeforeTest(test);
            return context.CurrentResult.Output;
        }
    }
}
