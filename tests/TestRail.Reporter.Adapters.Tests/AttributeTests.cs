namespace TestRail.Reporter.Adapters.Tests;

/// <summary>Checks the traits that each adapter's attributes set, as read by the adapter's framework.</summary>
internal abstract class AttributeTests
{
    /// <summary>The traits of a member of the framework's sample class, or of the class itself, as <c>name=value</c>.</summary>
    protected abstract IEnumerable<string> TraitsOf(string member);

    [TestCase("One_case", "TestRailCase=C123")]
    [TestCase("Two_cases", "TestRailCase=C1", "TestRailCase=C2")]
    [TestCase("Defects", "TestRailDefect=TR-7", "TestRailDefect=TR-8")]
    [TestCase("Fields", "TestRailField=custom_environment=staging", "TestRailField=custom_browser=Chrome")]
    [TestCase("Defect_fields", "TestRailDefectField=severity=High", "TestRailDefectField=custom_12=Data")]
    [TestCase("Ignored", "TestRailIgnore=true")]
    [TestCase("Ignored_for_a_reason", "TestRailIgnore=our own data")]
    public void An_attribute_is_a_trait_of_its_test(string test, params string[] traits) =>
        Assert.That(TraitsOf(test), Is.EquivalentTo(traits));

    [TestCase("SuiteByName", "TestRailSuite=Smoke")]
    [TestCase("SuiteById", "TestRailSuite=S12")]
    [TestCase("IgnoredClass", "TestRailIgnore=not ours")]
    public void An_attribute_is_a_trait_of_its_class(string type, string trait) =>
        Assert.That(TraitsOf(type), Is.EqualTo(new[] { trait }));

    [Test]
    public void A_wrong_id_is_passed_on_for_the_engine_to_name() =>
        Assert.That(TraitsOf("Wrong_case"), Is.EqualTo(new[] { "TestRailCase=C-5" }));
}
