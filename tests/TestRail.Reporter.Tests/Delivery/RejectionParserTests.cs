using TestRail.Reporter.Engine.Delivery;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class RejectionParserTests
{
    [TestCase("Field :results contains one or more invalid results (case C123 unknown or not part of the test run)", 123)]
    [TestCase("Field :results contains one or more invalid results (case C123 unknown or not part of the test run).", 123)]
    [TestCase("Field :results contains one or more invalid results (Case c9000000000 unknown)", 9_000_000_000)]
    [TestCase("Field :results contains one or more invalid results (test T45 unknown or not part of the test run)", null)]
    [TestCase("Field :results contains one or more invalid results (one of Status ID, Assigned To or Comment is required)", null)]
    [TestCase("Field :results cannot be empty but no valid tests or cases found", null)]
    [TestCase("Field :results.case_id is a required field.", null)]
    [TestCase("Field :results.elapsed is not in a valid time span format.", null)]
    [TestCase("case C99999999999999999999 unknown", null)]
    [TestCase("case C١٢ unknown", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void TestRail_names_one_case_by_its_letter(string? reason, long? id) => Assert.That(RejectionParser.CaseIn(reason), Is.EqualTo(id));

    [TestCase("Field :results cannot be empty but no valid tests or cases found", true)]
    [TestCase("Field :results contains one or more invalid results (case C123 unknown or not part of the test run)", false)]
    [TestCase(null, false)]
    public void TestRail_names_no_case_if_it_has_none_of_them(string? reason, bool isAboutAll) => Assert.That(RejectionParser.IsAboutAllCases(reason), Is.EqualTo(isAboutAll));
}
