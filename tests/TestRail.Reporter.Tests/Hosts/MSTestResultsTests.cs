using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.VSTest;
using Outcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>Results that MSTest 3.11.1 and 4.5.3 passed to VSTest, verbatim except for names.</summary>
internal sealed class MSTestResultsTests
{
    private const string Trace = "   at Shop.CartTests.Close() in /shop/CartTests.cs:line 17\n   at System.Reflection.MethodBaseInvoker.InvokeWithNoArgs(Object obj, BindingFlags invokeAttr)\n";
    private const string Cleanup = "Class Cleanup method CartTests.Close failed. Error Message: System.InvalidOperationException: no end\nsecond line. Stack Trace: " + Trace;
    private const string AssemblyCleanup = "Assembly Cleanup method Setup.Close failed. Error Message: Assert.Fail failed. no end. StackTrace: " + Trace;
    private const string TimeOut = "Class cleanup method 'Shop.CartTests.Close' timed out after 100ms";
    private const string GermanCleanup = "Fehler bei der Methode \"CartTests.Close\" für die Klassenbereinigung. Fehlermeldung: System.InvalidOperationException: no end. Stapelüberwachung: " + Trace;

    private readonly TestCase _three = Cases.Of("mstestadapter/v2"), _four = Cases.Of("mstestadapter/v4");
    private FailedCleanups _cleanups = null!;
    private MSTestResults _results = null!;

    [SetUp]
    public void Begin()
    {
        _cleanups = new FailedCleanups();
        _results = new MSTestResults(_cleanups);
    }

    [TestCase(Cleanup, "ClassCleanup Shop.CartTests.Close: System.InvalidOperationException: no end")]
    [TestCase(AssemblyCleanup, "AssemblyCleanup Setup.Close: Assert.Fail failed. no end")]
    [TestCase(TimeOut, "ClassCleanup Shop.CartTests.Close: " + TimeOut)]
    [TestCase(GermanCleanup, "ClassCleanup Shop.CartTests.Close: System.InvalidOperationException: no end")]
    public void MSTest_3_fails_a_test_that_passed_for_a_clean_up(string message, string failed)
    {
        var own = _results.Own(Failed(_three, "Adds", message, Trace));

        Assert.That(Describe(own), Is.EqualTo("Passed|Adds||"));
        Assert.That(Failures(), Is.EqualTo(new[] { failed }));
    }

    [TestCase("(Assert.Fail failed. as told) (" + Cleanup + ")", "Failed|Adds|Assert.Fail failed. as told|")]
    [TestCase("(Assert.Fail failed. as told) (TestCleanup method Shop.CartTests.Tidy threw exception. System.Exception: b.) (" + Cleanup + ")",
        "Failed|Adds|One or more errors occurred. (Assert.Fail failed. as told) (TestCleanup method Shop.CartTests.Tidy threw exception. System.Exception: b.)|")]
    [TestCase("(Assert.Inconclusive failed. not yet) (" + Cleanup + ")", "None|Adds|Assert.Inconclusive failed. not yet|")]
    [TestCase("(Fehler bei \"Assert.Inconclusive\". not yet) (" + GermanCleanup + ")", "None|Adds|Fehler bei \"Assert.Inconclusive\". not yet|")]
    [TestCase("(Assert.Fail failed. Assert.Inconclusive) (" + Cleanup + ")", "Failed|Adds|Assert.Fail failed. Assert.Inconclusive|")]
    [TestCase("(" + Cleanup + ") (" + AssemblyCleanup + ")", "Passed|Adds||")]
    public void MSTest_3_joins_a_clean_up_to_what_failed_before(string errors, string own)
    {
        Assert.That(Describe(_results.Own(Failed(_three, "Adds", "One or more errors occurred. " + errors, null))), Is.EqualTo(own));
        Assert.That(Failures().First(), Is.EqualTo("ClassCleanup Shop.CartTests.Close: System.InvalidOperationException: no end"));
    }

    [Test]
    public void MSTest_3_fails_an_ignored_test_that_comes_last() =>
        Assert.That(Describe(_results.Own(Failed(_three, null, Cleanup, Trace))), Is.EqualTo("Skipped|||"));

    [TestCase("[Shop.CartTests ClassCleanup]", Cleanup, "ClassCleanup Shop.CartTests.Close: System.InvalidOperationException: no end")]
    [TestCase("[Shop.SpecialCartTests ClassCleanup]", Cleanup, "ClassCleanup CartTests.Close: System.InvalidOperationException: no end")]
    [TestCase("[Shop.CartTests ClassCleanup]", TimeOut, "ClassCleanup Shop.CartTests.Close: " + TimeOut)]
    [TestCase(null, AssemblyCleanup, "AssemblyCleanup Setup.Close: Assert.Fail failed. no end")]
    public void MSTest_4_has_a_result_more_for_a_clean_up(string? name, string message, string failed)
    {
        var test = new VSTestResult(_four) { Outcome = TestOutcome.Passed, DisplayName = "Adds" };

        Assert.That(_results.Own(test), Is.SameAs(test));
        Assert.That(_results.Own(Failed(_four, name, message, Trace)), Is.Null);
        Assert.That(Failures(), Is.EqualTo(new[] { failed }));
    }

    [Test]
    public void A_person_may_call_a_test_as_MSTest_calls_a_clean_up()
    {
        var test = Cases.Of("mstestadapter/v4");
        test.DisplayName = "[Shop.CartTests ClassCleanup]";
        var result = Failed(test, test.DisplayName, "Assert.Fail failed. as told", Trace);

        Assert.That(_results.Own(result), Is.SameAs(result));
    }

    [TestCase("Assert.Fail failed. Class Cleanup method CartTests.Close failed. Error Message: x. Stack Trace: y")]
    [TestCase("One or more errors occurred. (Assert.Fail failed. a) (TestCleanup method Shop.CartTests.Tidy threw exception. System.Exception: b.)")]
    [TestCase("TestCleanup method Shop.CartTests.Tidy threw exception. System.InvalidOperationException: no end.")]
    [TestCase("Error calling Test Cleanup method for test class Shop.CartTests: System.InvalidOperationException: no end")]
    [TestCase("Class Initialization method Shop.CartTests.Open threw exception. System.InvalidOperationException: no database.")]
    [TestCase(null)]
    public void What_a_test_cleans_up_for_itself_is_part_of_it(string? message)
    {
        var result = Failed(_three, "Adds", message, Trace);

        Assert.That(_results.Own(result), Is.SameAs(result));
        Assert.That(_cleanups.All, Is.Empty);
    }

    [Test]
    public void Only_MSTest_says_so()
    {
        var result = Failed(Cases.Case(), "Adds", Cleanup, Trace);
        Assert.That(_results.Own(result), Is.SameAs(result));
    }

    [TestCase("Unable to create instance of class Shop.CartTests. Error: Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException: Assert.Inconclusive failed. not yet.", "None")]
    [TestCase("Es kann keine Instanz der Klasse 'Shop.CartTests' erstellt werden. Fehler: Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException: Fehler bei \"Assert.Inconclusive\". not yet.", "None")]
    [TestCase("Unable to create instance of class Shop.CartTests. Error: System.InvalidOperationException: no AssertInconclusiveException.", "Failed")]
    [TestCase("Test method Shop.CartTests.Adds threw exception: \r\nSystem.AggregateException: a ---> Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException: b", "Failed")]
    public void MSTest_3_fails_a_test_whose_constructor_is_inconclusive(string message, string outcome) =>
        Assert.That(_results.Own(Failed(_three, "Adds", message, Trace))!.Outcome.ToString(), Is.EqualTo(outcome));

    [TestCase("<RunSettings><MSTest><MapInconclusiveToFailed>true</MapInconclusiveToFailed></MSTest></RunSettings>", TestOutcome.Failed)]
    [TestCase("<RunSettings><MSTestV2><MapInconclusiveToFailed> True </MapInconclusiveToFailed></MSTestV2></RunSettings>", TestOutcome.Failed)]
    [TestCase("<RunSettings><MSTest><MapInconclusiveToFailed>false</MapInconclusiveToFailed></MSTest></RunSettings>", TestOutcome.None)]
    [TestCase("<RunSettings><Other><MapInconclusiveToFailed>true</MapInconclusiveToFailed></Other></RunSettings>", TestOutcome.None)]
    [TestCase("<RunSettings", TestOutcome.None)]
    [TestCase(null, TestOutcome.None)]
    public void Settings_may_ask_for_failed_ones(string? settings, TestOutcome outcome)
    {
        const string Constructor = "Unable to create instance of class Shop.CartTests. Error: Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException: Assert.Inconclusive failed. .";
        _results.Read(settings);

        Assert.That(_results.Own(Failed(_three, "Adds", Constructor, Trace))!.Outcome, Is.EqualTo(outcome));
        Assert.That(_results.Own(Failed(_three, "Adds", $"One or more errors occurred. (Assert.Inconclusive failed. ) ({Cleanup})", null))!.Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public void The_copy_keeps_what_the_test_left_and_the_original_stays_as_it_was()
    {
        var result = Failed(_three, "Adds", Cleanup, Trace);
        result.Messages.Add(new TestResultMessage(TestResultMessage.StandardOutCategory, "out"));
        result.Attachments.Add(new AttachmentSet(new Uri("executor://mstestadapter/v2"), "files"));
        result.Duration = TimeSpan.FromSeconds(3);

        var own = _results.Own(result)!;

        Assert.That((own.Messages.Single().Text, own.Attachments.Count, own.Duration), Is.EqualTo(("out", 1, result.Duration)));
        Assert.That((result.Outcome, result.ErrorMessage), Is.EqualTo((TestOutcome.Failed, Cleanup)));
        Assert.That(new ResultTranslator("net10.0").Translate(own)!.Outcome, Is.EqualTo(Outcome.Passed));
    }

    private static VSTestResult Failed(TestCase test, string? name, string? message, string? trace) =>
        new(test) { Outcome = TestOutcome.Failed, DisplayName = name, ErrorMessage = message, ErrorStackTrace = trace };

    private static string? Describe(VSTestResult? own) => own is null ? null : $"{own.Outcome}|{own.DisplayName}|{own.ErrorMessage}|{own.ErrorStackTrace}";

    private IEnumerable<string> Failures() => _cleanups.All.Select(each => $"{each.Cleanup} {each.Owner}: {each.Problem}");
}
