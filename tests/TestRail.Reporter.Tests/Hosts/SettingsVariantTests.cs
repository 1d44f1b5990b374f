using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class SettingsVariantTests
{
    [TestCase(null)]
    [TestCase("<RunSettings><RunConfiguration><BatchSize>5</BatchSize></RunConfiguration></RunSettings>")]
    [TestCase("<RunSettings><TestRunParameters /><RunConfiguration><EnvironmentVariables /></RunConfiguration></RunSettings>")]
    [TestCase("<RunSettings><!-- TestRunParameters --></RunSettings>")]
    [TestCase("<RunSettings><TestRunParameters>")]
    public void Settings_without_parameters_and_variables_make_no_variant(string? settings) => Assert.That(In(settings), Is.Null);

    [Test]
    public void Parameters_and_variables_that_differ_make_variants_that_differ()
    {
        string[] settings =
        [
            Parameters("""<Parameter name="browser" value="chrome" />"""),
            Parameters("""<Parameter name="browser" value="firefox" />"""),
            Parameters("""<Parameter name="Browser" value="firefox" />"""),
            Variables("<browser>chrome</browser>"),
            Variables("<browser>firefox</browser>"),
        ];
        Assert.That(settings.Select(In), Is.Unique.And.All.Matches("^settings [0-9a-f]{8}$"));
    }

    [Test]
    public void Their_order_does_not_matter() =>
        Assert.That(
            In(Parameters("""<Parameter name="a" value="1" /><Parameter name="b" value="2" />""")),
            Is.EqualTo(In(Parameters("""<Parameter name="b" value="2" /><Parameter name="a" value="1" />"""))));

    private static string? In(string? settings) => SettingsVariant.In(RunSettings.Parse(settings));

    private static string Parameters(string parameters) => $"<RunSettings><TestRunParameters>{parameters}</TestRunParameters></RunSettings>";

    private static string Variables(string variables) => $"<RunSettings><RunConfiguration><EnvironmentVariables>{variables}</EnvironmentVariables></RunConfiguration></RunSettings>";
}
