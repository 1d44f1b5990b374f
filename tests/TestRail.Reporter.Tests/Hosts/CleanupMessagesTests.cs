using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.VSTest;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>Messages that the NUnit and xUnit adapters sent to VSTest about failed cleanups, verbatim except for names.</summary>
internal sealed class CleanupMessagesTests
{
    private const TestMessageLevel Error = TestMessageLevel.Error, Warning = TestMessageLevel.Warning, Line = TestMessageLevel.Informational;

    /// <summary>NUnit adapters 6.3.1 and 5.2.0 log these messages as errors, 4.6.0 as warnings.</summary>
    [TestCase(Error)]
    [TestCase(Warning)]
    public void NUnit_names_the_fixture_and_then_what_failed(TestMessageLevel level)
    {
        var end = End(
            (Line, "Running all tests in /shop/Shop.Tests.dll"),
            (level, "TearDown failed for test fixture Shop.CartTests"),
            (level, "TearDown : System.InvalidOperationException : no end\nsecond line\nStackTrace: --TearDown\n   at Shop.CartTests.Close()"),
            (level, "TearDown failed for test fixture Shop.Rows(2)"),
            (level, "One or more child tests had errors\nTearDown : System.ArgumentException : no end\n  ----> System.Exception : cause\nStackTrace: --TearDown\n   at Shop.Rows.Close()"),
            (level, "TearDown failed for test fixture Shop.Gen<Int32>"),
            (level, "  Assert.That(1, Is.EqualTo(2))\n  Expected: 2\n  But was:  1\n\nStackTrace:    at Shop.Gen.Close()"),
            (level, "TearDown failed for test fixture Shop.Last"));

        Assert.That(Failures(end), Is.EqualTo(new[]
        {
            "OneTimeTearDown Shop.CartTests: System.InvalidOperationException : no end",
            "OneTimeTearDown Shop.Rows(2): System.ArgumentException : no end",
            "OneTimeTearDown Shop.Gen<Int32>: Assert.That(1, Is.EqualTo(2))",
            "OneTimeTearDown Shop.Last: ",
        }));
        Assert.That(end.Aborted, Is.False);
    }

    [Test]
    public void XUnit_2_tells_what_failed_line_by_line()
    {
        var end = End(
            (Error, "[xUnit.net 00:00:00.32]     [Test Class Cleanup Failure (Shop.CartTests)] System.InvalidOperationException"),
            (Line, "[xUnit.net 00:00:00.32]       System.InvalidOperationException : no end"),
            (Line, "[xUnit.net 00:00:00.32]       second line"),
            (Line, "[xUnit.net 00:00:00.32]       Stack Trace:"),
            (Line, "[xUnit.net 00:00:00.32]         /shop/CartTests.cs(20,0): at Shop.Database.Dispose()"),
            (Error, "[xUnit.net 00:00:00.34]     Shop.CartTests.Adds [FAIL]"),
            (Line, "[xUnit.net 00:00:00.34]       System.InvalidOperationException : as told"),
            (Error, "[xUnit.net 00:00:00.35]     [Test Collection Cleanup Failure (shop (all))] Xunit.Sdk.FailException"),
            (Line, "[xUnit.net 00:00:00.35]       no end"),
            (Line, "[xUnit.net 00:00:00.35]   Finished:    Shop.Tests"));

        Assert.That(Failures(end), Is.EqualTo(new[] { "class fixture Shop.CartTests: System.InvalidOperationException : no end", "collection fixture shop (all): no end" }));
    }

    [Test]
    public void XUnit_3_says_which_fixture_it_was()
    {
        var end = End(
            (Error, "[xUnit.net 00:00:02.21]     [Test Class Cleanup Failure (Shop.CartTests)] Xunit.Sdk.TestPipelineException"),
            (Line, "[xUnit.net 00:00:02.21]       Class fixture type 'Shop.Database' threw in DisposeAsync"),
            (Line, "[xUnit.net 00:00:02.21]       ---- System.InvalidOperationException : no end"),
            (Line, "[xUnit.net 00:00:02.21]       Stack Trace:"),
            (Error, "[xUnit.net 00:00:02.25]     [Test Assembly Cleanup Failure (/shop/bin/Shop.Tests.dll)] Xunit.Sdk.TestPipelineException"),
            (Line, "[xUnit.net 00:00:02.25]       Assembly fixture type 'Shop.Database' threw in Dispose"),
            (Line, "[xUnit.net 00:00:02.25]       ---- System.InvalidOperationException : no end"),
            (Error, "[xUnit.net 00:00:02.39]     [Test Method Cleanup Failure (Adds)] System.ArgumentException"));

        Assert.That(Failures(end), Is.EqualTo(new[]
        {
            "class fixture Shop.CartTests: Class fixture type 'Shop.Database' threw in DisposeAsync: System.InvalidOperationException : no end",
            "assembly fixture Shop.Tests.dll: Assembly fixture type 'Shop.Database' threw in Dispose: System.InvalidOperationException : no end",
            "clean-up of a test method Adds: System.ArgumentException",
        }));
    }

    /// <summary>xUnit adapters 2.4.5 and 2.8.2 add this message to every test of the class.</summary>
    [TestCase("[Test Class Cleanup Failure (Shop.CartTests)]: System.InvalidOperationException : no end\nsecond line", true)]
    [TestCase("[Test Collection Cleanup Failure (shop)]: System.InvalidOperationException : no end", true)]
    [TestCase("[Test Cleanup Failure (Shop.CartTests.Adds)]: System.Threading.Tasks.TaskCanceledException : A task was canceled.", false)]
    [TestCase("System.Exception : [Test Class Cleanup Failure (Shop.CartTests)]: no", false)]
    [TestCase(null, false)]
    public void A_result_of_a_shared_clean_up_is_no_result_of_a_test(string? message, bool isOfCleanup)
    {
        var result = Cases.Result(VSTestOutcome.Failed, Cases.Of("xunit/VsTestRunner2/netcoreapp"));
        result.ErrorMessage = message;
        var other = Cases.Result(VSTestOutcome.Failed);
        other.ErrorMessage = message;

        Assert.That((XUnitCleanups.IsOfCleanup(result), XUnitCleanups.IsOfCleanup(other)), Is.EqualTo((isOfCleanup, false)));
    }

    [Test]
    public void An_exception_that_no_test_caught_is_an_error_of_the_run()
    {
        var end = End(
            (Error, "[xUnit.net 00:00:03.72]     [FATAL ERROR] System.InvalidOperationException"),
            (Line, "[xUnit.net 00:00:03.74]       System.InvalidOperationException : on a thread"),
            (Error, "[xUnit.net 00:00:03.74] Catastrophic failure: System.InvalidOperationException : on a thread"));

        Assert.That((end.Errors.Single(), end.Aborted, end.FailedCleanups.Count), Is.EqualTo(("System.InvalidOperationException : on a thread", false, 0)));
    }

    [Test]
    public void The_process_of_xUnit_3_may_end_while_that_of_VSTest_lives_on()
    {
        var end = End(
            (Error, "[xUnit.net 00:01:02.07]     [FATAL ERROR] Xunit.Sdk.TestPipelineException"),
            (Line, "[xUnit.net 00:01:02.08]       Test process crashed with exit code 134."),
            (Error, "[xUnit.net 00:01:02.08] Catastrophic failure: Test process crashed with exit code 134."));

        Assert.That((end.Aborted, end.Reason, end.Errors.Count), Is.EqualTo((true, "Test process crashed with exit code 134.", 0)));
    }

    [Test]
    public void An_adapter_that_gave_up_leaves_tests_without_a_result()
    {
        var end = End((Error, "An exception occurred while invoking executor 'executor://mstestadapter/v4': Discovery failed for source '/shop/Shop.Tests.dll' with 2 errors:\r\nUTA007: Method A\r\nUTA001: Class B"));

        Assert.That((end.Aborted, end.Errors.Single()), Is.EqualTo(
            (true, "An exception occurred while invoking executor 'executor://mstestadapter/v4': Discovery failed for source '/shop/Shop.Tests.dll' with 2 errors:\nUTA007: Method A\nUTA001: Class B")));
    }

    private static SessionEnd End(params (TestMessageLevel Level, string Text)[] messages)
    {
        var translator = new EndTranslator("net10.0", new FailedCleanups());
        foreach (var (level, text) in messages)
            translator.Note(new TestRunMessageEventArgs(level, text));
        return translator.Translate(new TestRunCompleteEventArgs(null, false, false, null, [], TimeSpan.Zero));
    }

    private static IEnumerable<string> Failures(SessionEnd end) => end.FailedCleanups.Select(each => $"{each.Cleanup} {each.Owner}: {each.Problem}");
}
