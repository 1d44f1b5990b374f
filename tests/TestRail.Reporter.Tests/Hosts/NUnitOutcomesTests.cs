using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.VSTest;
using Outcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>Messages as NUnit3TestAdapter 6.3.1 reports them for NUnit 4.6.1 and 5.0.0.</summary>
internal sealed class NUnitOutcomesTests
{
    private const string Warned = "  my warning\nWarn.If(1 == 1, Is.True)\n  Expected: not True\n  But was:  True\n";

    private const string Unmet = "  Assume.That(n >= 0, Is.True)\n  Expected: True\n  But was:  False\n";

    private const string Heading = "Multiple failures or warnings in test:\n";

    private const string First = "  1)   w1\nWarn.If(true, Is.True)\n  Expected: not True\n  But was:  True\n\n     at Shop.CartTests.Adds() in /shop/CartTests.cs:line 8\n\n";

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [TestCase("no printer", null, Outcome.Skipped)]
    [TestCase(null, null, Outcome.Skipped)]
    [TestCase("Only supported on Win", null, Outcome.Skipped)]
    [TestCase("OneTimeSetUp: SetUp : ign in ctor", null, Outcome.Skipped)]
    [TestCase("assert warn", "warning", Outcome.Warning)]
    [TestCase(null, "warning", Outcome.Warning)]
    [TestCase(Warned, "warning", Outcome.Warning)]
    [TestCase(Warned, null, Outcome.Warning)]
    [TestCase("  Warn.Unless(1, Is.EqualTo(2))\n  Expected: 2\n  But was:  1\n", null, Outcome.Warning)]
    [TestCase(Heading + First + "  2)   w2\nWarn.If(true, Is.True)\n  Expected: not True\n  But was:  True\n\n", null, Outcome.Warning)]
    [TestCase(Heading + First + "  2) ignored msg\n     at Shop.CartTests.Adds() in /shop/CartTests.cs:line 11\n\n", null, Outcome.Skipped)]
    public void What_is_told_as_skipped_was_ignored_or_warns(string? message, string? told, Outcome outcome) =>
        Assert.That(Translate(VSTestOutcome.Skipped, message, told), Is.EqualTo(outcome));

    [Test]
    public void A_warning_that_MapWarningTo_turns_into_none_stays_one() =>
        Assert.That(Translate(VSTestOutcome.None, "slow", "warning"), Is.EqualTo(Outcome.Warning));

    [TestCase("Only supported on Win")]
    [TestCase("Not supported on Linux")]
    [TestCase("Only supported on windows")]
    [TestCase("Only supported under culture fr")]
    [TestCase("Not supported under culture en,de")]
    [TestCase("OneTimeSetUp: Only supported on Win")]
    [TestCase("OneTimeSetUp: Only supported under culture fr")]
    [TestCase("Apartment state cannot be set on this platform.")]
    public void What_does_not_apply_to_this_machine_is_skipped(string message) =>
        Assert.That(Translate(VSTestOutcome.None, message), Is.EqualTo(Outcome.Skipped));

    [TestCase("dyn inc", null)]
    [TestCase(null, null)]
    [TestCase(Unmet, null)]
    [TestCase("SetUp : inc in setup", null)]
    [TestCase("OneTimeSetUp: inc in ctor", null)]
    [TestCase("OneTimeSetUp: SetUp :   assume in otsetup\nAssume.That(false, Is.True)\n  Expected: True\n  But was:  False\n", null)]
    [TestCase("Only supported on Win", "inconclusive")]
    [TestCase("Only supported on Win\nand on other days", null)]
    public void What_came_to_no_verdict_is_inconclusive(string? message, string? told) =>
        Assert.That(Translate(VSTestOutcome.None, message, told), Is.EqualTo(Outcome.Inconclusive));

    [TestCase("why", null, null)]
    [TestCase(null, null, null)]
    [TestCase("Only supported on Win", null, null)]
    [TestCase("OneTimeSetUp: fx", null, null)]
    [TestCase("dyn inc", "inconclusive", Outcome.Inconclusive)]
    [TestCase(Unmet, null, Outcome.Inconclusive)]
    public void An_explicit_test_has_an_outcome_when_it_ran(string? message, string? told, Outcome? outcome)
    {
        var result = Result(VSTestOutcome.None, message);
        result.TestCase.With("NUnit.Explicit", true);
        Assert.That(new NUnitOutcomes().Translate(result, told), Is.EqualTo(outcome));
    }

    [TestCase("custom skip", null, Outcome.Skipped)]
    [TestCase("custom skip", "inconclusive", Outcome.Inconclusive)]
    [TestCase("OneTimeSetUp: inc in otsetup", null, Outcome.Inconclusive)]
    [TestCase("OneTimeSetUp: Only supported on Win", null, Outcome.Skipped)]
    public void Where_tests_say_that_they_are_inconclusive_one_that_does_not_has_not_run(string message, string? told, Outcome outcome) =>
        Assert.That(Translate(VSTestOutcome.None, message, told, AssemblyThatTells()), Is.EqualTo(outcome));

    [Theory]
    public void A_row_of_a_theory_is_known_by_its_attribute(bool isTheory)
    {
        var result = Result(VSTestOutcome.None, Unmet, typeof(NUnitOutcomesTests).Assembly.Location);
        result.TestCase.With("NUnit.ClassName", typeof(NUnitOutcomesTests).FullName!)
            .With("NUnit.MethodName", isTheory ? nameof(A_row_of_a_theory_is_known_by_its_attribute) : nameof(A_row_of_a_theory_is_known_by_its_line));
        Assert.That(new NUnitOutcomes().IsAssumptionUnmet(result, null), Is.EqualTo(isTheory));
    }

    [TestCase("inconclusive theory", Unmet, true)]
    [TestCase("inconclusive theory", "  must be positive\nAssume.That(n >= 0, Is.True)\n  Expected: True\n  But was:  False\n", true)]
    [TestCase("inconclusive theory", "not assume", false)]
    [TestCase("inconclusive theory", Heading + First + "  2) inc msg\n     at Shop.CartTests.Adds() in /shop/CartTests.cs:line 12\n\n", false)]
    [TestCase("inconclusive", Unmet, false)]
    [TestCase(null, Unmet, false)]
    public void A_row_of_a_theory_is_known_by_its_line(string? told, string message, bool unmet) =>
        Assert.That(new NUnitOutcomes().IsAssumptionUnmet(Result(VSTestOutcome.None, message), told), Is.EqualTo(unmet));

    [Test]
    public void Other_frameworks_and_other_outcomes_are_not_concerned()
    {
        Assert.That(NUnitOutcomes.Concerns(Result(VSTestOutcome.None, null)), Is.True);
        Assert.That(NUnitOutcomes.Concerns(Result(VSTestOutcome.Failed, null)), Is.False);
        Assert.That(NUnitOutcomes.Concerns(Cases.Result(VSTestOutcome.Skipped)), Is.False);
    }

    private static Outcome? Translate(VSTestOutcome outcome, string? message, string? told = null, string source = "/shop/Shop.Tests.dll") =>
        new NUnitOutcomes().Translate(Result(outcome, message, source), told);

    private static VSTestResult Result(VSTestOutcome outcome, string? message, string source = "/shop/Shop.Tests.dll") =>
        new(new TestCase("Shop.CartTests.Adds", new Uri("executor://NUnit3TestExecutor"), source)) { Outcome = outcome, ErrorMessage = message };

    /// <summary>An assembly with the attribute that the adapter package adds.</summary>
    private string AssemblyThatTells()
    {
        var attribute = Compile("TestRail.Reporter.NUnit", "namespace TestRail.Reporter { public class TestRailAttemptsAttribute : System.Attribute; }");
        return Compile("Shop.Tests", "[assembly: TestRail.Reporter.TestRailAttempts]", MetadataReference.CreateFromFile(attribute));
    }

    private string Compile(string name, string source, params MetadataReference[] references)
    {
        var file = Path.Combine(_folder.Path, name + ".dll");
        if (File.Exists(file))
            return file;

        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.Emit(file).Success);
        return file;
    }
}
