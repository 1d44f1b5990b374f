using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Reporting;

namespace TestRail.Reporter.Tests.Reporting;

internal sealed class ReportHighlightsTests
{
    [Test]
    public void Tests_that_failed_come_before_those_that_a_broken_set_up_kept_from_running()
    {
        var findings = Sample.Find([.. Enumerable.Range(1, 300).Select(number => Sample.Failed with { Number = number, IsSetupFailure = true }), Sample.Failed with { Number = 301 }]);

        Assert.That(findings.Failed, Has.Count.EqualTo(ReportHighlights.Most));
        Assert.That(findings.Failed.Take(2).Select(result => result.Number), Is.EqualTo(new[] { 301, 1 }));
        Assert.That(findings.FailedCount, Is.EqualTo(301));
    }

    [Test]
    public void A_superseded_attempt_belongs_to_a_case_and_is_no_failed_test()
    {
        var findings = new ReportHighlights();
        var results = findings.Gather([Sample.Failed with { Attempt = 1, IsSuperseded = true }, Sample.Failed with { Number = 3, Attempt = 2 }, Sample.Passed with { Number = 4 }]).ToList();

        Assert.That(results, Has.Count.EqualTo(3));
        Assert.That(findings.Failed.Select(result => result.Number), Is.EqualTo(new[] { 3 }));
        Assert.That((findings.FailedCount, findings.Tests(TestOutcome.Failed), findings.Tests(TestOutcome.Passed), findings.Matched), Is.EqualTo((1, 1, 1, 3)));
    }
}
