using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class SetupFailureTests
{
    /// <summary>Messages of NUnit 4.6, MSTest 3.11 and 4.5, xUnit 2.9 and xUnit v3 3.2.</summary>
    [TestCase("OneTimeSetUp: SetUp : System.InvalidOperationException : no database", "OneTimeSetUp")]
    [TestCase("OneTimeSetUp: no database", "OneTimeSetUp")]
    [TestCase("Class Initialization method Shop.CartTests.Connect threw exception. System.InvalidOperationException: no database.", "ClassInitialize")]
    [TestCase("Assembly Initialization method Shop.Assembly.Connect threw exception. System.InvalidOperationException: no database.", "AssemblyInitialize")]
    [TestCase("Class fixture type 'Shop.Database' threw in its constructor\n---- System.InvalidOperationException : no database", "class fixture")]
    [TestCase("Class fixture type 'Shop.Database' threw in InitializeAsync\n---- System.InvalidOperationException : no database", "class fixture")]
    [TestCase("Collection fixture type 'Shop.Database' threw in its constructor\n---- System.InvalidOperationException : no database", "collection fixture")]
    [TestCase("Assembly fixture type 'Shop.Database' threw in its constructor", "assembly fixture")]
    public void A_set_up_that_tests_share_is_known_by_what_its_framework_says(string message, string setup) =>
        Assert.That(SetupFailure.In(message), Is.EqualTo(setup));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("SetUp : System.InvalidOperationException : no login")]
    [TestCase("TearDown : System.InvalidOperationException : no logout")]
    [TestCase("Initialization method Shop.CartTests.LogIn threw exception. System.InvalidOperationException: no login.")]
    [TestCase("Unable to create instance of class Shop.CartTests. Error: System.InvalidOperationException: no constructor.")]
    [TestCase("Class Cleanup method Shop.CartTests.Close failed. Error Message: System.InvalidOperationException: no end.")]
    [TestCase("System.InvalidOperationException : no database")]
    [TestCase("Expected: \"OneTimeSetUp: x\"\nClass fixture type 'A' threw in its constructor")]
    public void What_a_test_does_for_itself_is_part_of_it(string? message) => Assert.That(SetupFailure.In(message), Is.Null);

    [TestCase(TestOutcome.Failed, "OneTimeSetUp")]
    [TestCase(TestOutcome.Skipped, null)]
    public void Only_a_failure_has_one(TestOutcome outcome, string? setup)
    {
        var result = Cases.Result(outcome);
        result.ErrorMessage = "OneTimeSetUp: no database";
        Assert.That(new ResultTranslator("net10.0").Translate(result)!.FailedSetup, Is.EqualTo(setup));
    }
}
