using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using TestRail.Reporter.TestLogger.VSTest;

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
    public void A_filter_may_come_from_the_command_line_or_a_settings_file(string? settings, string? filter, bool isFiltered) =>
        Assert.That(CriteriaTranslator.Translate(Run(settings, filter)).IsFiltered, Is.EqualTo(isFiltered));

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
