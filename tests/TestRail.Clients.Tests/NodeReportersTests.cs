namespace TestRail.Clients.Tests;

/// <summary>Reporters of test frameworks, each with one test that passes (C1) and one that fails (C2).</summary>
internal sealed class NodeReportersTests : ClientsFixture
{
    [TestCase("cypress-testrail")]
    [TestCase("cypress-testrail-simple")]
    [TestCase("mocha-testrail-reporter")]
    [TestCase("playwright-testrail-reporter")]
    [TestCase("testcafe-reporter-testrail")]
    [TestCase("wdio-testrail-reporter")]
    [TestCase("wdio-wdiov5testrail-reporter")]
    public async Task A_public_reporter_reports_its_tests(string reporter)
    {
        var output = await RunReporterAsync(reporter);

        AssertAllAccepted();
        AssertGolden(reporter);
        Assert.That(await StatusesAsync(run: 1, count: 2), Is.EqualTo(new[] { 1, 5 }), output);
    }
}
