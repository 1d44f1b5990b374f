using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class CriteriaTranslatorTests
{
    [Test]
    public void A_run_of_whole_assemblies_is_not_filtered()
    {
        var start = CriteriaTranslator.Translate(Run("<RunSettings><RunConfiguration /></RunSettings>", null));
        Assert.That(start.Sources, Is.EqualTo(new[] { Path.GetFullPath("/shop/A.dll"), Path.GetFullPath("B.dll") }));
        Assert.That(start.IsFiltered, Is.False);
    }

    [TestCase(null, "TestCategory=Smoke", true)]
    [TestCase(null, "", false)]
    [TestCase("<RunSettings><RunConfiguration><TestCaseFilter>x</TestCaseFilter></RunConfiguration></RunSettings>", null, true)]
    [TestCase("<RunSettings><NUnit><Where>cat == Smoke</Where></NUnit></RunSettings>", null, true)]
    [TestCase("<RunSettings><!-- <NUnit><Where>cat == Smoke</Where></NUnit> --><RunConfiguration><!-- <TestCaseFilter>x</TestCaseFilter> --></RunConfiguration></RunSettings>", null, false)]
    [TestCase("<RunSettings><RunConfiguration><TestCaseFilter> </TestCaseFilter></RunConfiguration></RunSettings>", null, false)]
    [TestCase("<RunSettings", null, false)]
    [TestCase("<RunSettings><NUnit><StopOnError>True</StopOnError></NUnit></RunSettings>", null, true)]
    [TestCase("<RunSettings><NUnit><StopOnError>false</StopOnError></NUnit></RunSettings>", null, false)]
    [TestCase("<RunSettings><xUnit><StopOnFail>true</StopOnFail></xUnit></RunSettings>", null, true)]
    [TestCase("<RunSettings><xUnit><StopOnFail>false</StopOnFail></xUnit></RunSettings>", null, false)]
    public void A_filter_may_come_from_the_command_line_or_a_settings_file(string? settings, string? filter, bool isFiltered) =>
        Assert.That(CriteriaTranslator.Translate(Run(settings, filter)).IsFiltered, Is.EqualTo(isFiltered));

    [TestCase("xunit.runner.json", "{ /* fast */ \"stopOnFail\" : true }", true)]
    [TestCase("Shop.Tests.xunit.runner.json", "{ \"stopOnFail\": true }", true)]
    [TestCase("xunit.runner.json", "{ \"stopOnFail\": false }", false)]
    [TestCase("Other.xunit.runner.json", "{ \"stopOnFail\": true }", false)]
    public void The_file_of_xUnit_may_stop_at_the_first_failure(string file, string content, bool stops)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, content);

        var start = CriteriaTranslator.Translate(new TestRunCriteria([Path.Combine(folder.Path, "Shop.Tests.dll")], 10));

        Assert.That((start.FailureLimit, start.IsFiltered), Is.EqualTo((stops ? (int?)1 : null, stops)));
    }

    [TestCase(null, false)]
    [TestCase("<RunSettings><RunConfiguration /></RunSettings>", false)]
    [TestCase("<RunSettings><TestRailReporter><OneOfSeveral>true</OneOfSeveral></TestRailReporter></RunSettings>", true)]
    public void The_build_says_whether_others_report_too(string? settings, bool isOneOfSeveral) =>
        Assert.That(CriteriaTranslator.Translate(Run(settings, null)).IsOneOfSeveral, Is.EqualTo(isOneOfSeveral));

    [TestCase("4711_0f8fad5b", "vstest.console.dll", "--testAdapterPath:/x", "--testSessionCorrelationId:4711_0f8fad5b", "/shop/A.dll")]
    [TestCase("4711_0f8fad5b", "--TestSessionCorrelationId:4711_0f8fad5b")]
    [TestCase(null, "vstest.console.dll", "/shop/A.dll")]
    [TestCase(null, "--testSessionCorrelationId:")]
    public void The_command_line_says_of_which_command_a_process_is(string? expected, params string[] commandLine) =>
        Assert.That(Invocation.In(commandLine), Is.EqualTo(expected));

    [Test]
    public void Chosen_tests_name_their_assemblies()
    {
        var start = CriteriaTranslator.Translate(new TestRunCriteria([Cases.Case(), Cases.Case("Shop.CartTests.Clears")], 10));
        Assert.That(start.Sources, Is.EqualTo(new[] { Path.GetFullPath("/shop/Shop.Tests.dll") }));
        Assert.That(start.IsFiltered, Is.True);
    }

    private static TestRunCriteria Run(string? settings, string? filter) =>
        new(["/shop/A.dll", "B.dll", "/shop/A.dll"], 10, false, settings, TimeSpan.MaxValue, null, filter, null);
}
