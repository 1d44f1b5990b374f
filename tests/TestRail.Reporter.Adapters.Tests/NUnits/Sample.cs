extern alias OnNUnit;
using OnNUnit::TestRail.Reporter;

namespace TestRail.Reporter.Adapters.Tests.NUnits;

/// <summary>Abstract, so that NUnit does not run it among the tests of this assembly.</summary>
internal abstract class Sample
{
    [Test, TestRailCase(123)]
    public void One_case() { }

    [Test, TestRailCase(1), TestRailCase(2)]
    public void Two_cases() { }

    [Test, TestRailCase(-5)]
    public void Wrong_case() { }

    [Test, TestRailDefect("TR-7"), TestRailDefect("TR-8")]
    public void Defects() { }

    [Test, TestRailField("environment", "staging"), TestRailField("custom_browser", "Chrome")]
    public void Fields() { }

    [Test, TestRailDefectField("severity", "High"), TestRailDefectField("custom_12", "Data")]
    public void Defect_fields() { }

    [Test, TestRailIgnore]
    public void Ignored() { }

    [Test, TestRailIgnore("our own data")]
    public void Ignored_for_a_reason() { }

    [Test, Repeat(2)]
    public void Repeated() { }

    [Theory]
    public void Assumed(bool isMet) => Assume.That(isMet);

    [TestRailTestCase(41, "GB", 20)]
    [TestRailTestCase(42, "DE", 19)]
    public void Rows_in_place(string country, int percent) { }

    [TestRailTestCase(43, null)]
    public void Row_of_null(string? country) { }

    [TestCaseSource(nameof(Source))]
    public void Rows_of_a_source(string country) { }

    public static IEnumerable<TestCaseData> Source() =>
    [
        new TestCaseData("FR").WithTestRailCase(51),
        new TestCaseData("ES").WithTestRailCase(52).WithTestRailCase(53),
    ];

    [TestRailSuite("Smoke")]
    internal abstract class SuiteByName;

    [TestRailSuite(12)]
    internal abstract class SuiteById;

    [TestRailIgnore("not ours")]
    internal abstract class IgnoredClass;
}
