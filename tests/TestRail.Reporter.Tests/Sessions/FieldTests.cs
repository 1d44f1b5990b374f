using TestRail.Reporter.Contracts;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class FieldTests : StoryFixture
{
    [Test]
    public async Task Configured_fields_go_with_every_result_in_the_types_that_TestRail_takes()
    {
        Story.With("results.fields", new { environment = "staging", custom_build = 471, browser = "firefox", reviewed = true });

        Story.Run(Passed(1), Failed(2));

        var run = await Server.OnlyRun();
        foreach (var result in await Server.Results(run))
        {
            Assert.Multiple(() =>
            {
                Assert.That(result.Text("custom_environment"), Is.EqualTo("staging"));
                Assert.That(result.Number("custom_build"), Is.EqualTo(471));
                Assert.That(result.Number("custom_browser"), Is.EqualTo(2));
                Assert.That(result.Flag("custom_reviewed"), Is.True);
            });
        }
    }

    [Test]
    public async Task What_a_test_says_of_itself_outranks_the_configuration()
    {
        Story.With("results.fields", new { environment = "staging", browser = "Chrome" });

        Story.Run(Passed(1).With(TraitKeys.Field, "custom_environment=production"), Passed(2).With(TraitKeys.Field, "reviewed = no"));

        var run = await Server.OnlyRun();
        var (first, second) = (await Server.Result(run, 1), await Server.Result(run, 2));
        Assert.Multiple(() =>
        {
            Assert.That(first.Text("custom_environment"), Is.EqualTo("production"));
            Assert.That(first.Number("custom_browser"), Is.EqualTo(1));
            Assert.That(second.Text("custom_environment"), Is.EqualTo("staging"));
            Assert.That(second.Flag("custom_reviewed"), Is.False);
        });
    }

    [Test]
    public async Task A_field_that_TestRail_does_not_have_is_left_out_with_a_warning_and_the_rest_is_sent()
    {
        Story.With("results.fields", new { enviroment = "staging", build = 7 });

        Story.Run(Passed(1));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("custom_build"), Is.EqualTo(7));
        Assert.That(Log.Of("TR0305").Text, Facts.InOrder(
            "custom_enviroment (results.fields.custom_enviroment)", "\"custom_step_results\", \"custom_environment\", \"custom_build\", \"custom_browser\", \"custom_reviewed\""));
    }

    [TestCase("browser", "Opera", "one of Chrome, Firefox, Safari")]
    [TestCase("build", "seven", "a whole number")]
    [TestCase("reviewed", "perhaps", "true or false")]
    [TestCase("step_results", "1. Open", "step results")]
    public async Task A_value_that_its_field_cannot_take_is_left_out_with_a_warning_and_the_rest_is_sent(string field, string value, string says)
    {
        Story.Run(Passed(1).With(TraitKeys.Field, $"{field}={value}").With(TraitKeys.Field, "environment=staging"), Passed(2));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Text("custom_environment"), Is.EqualTo("staging"));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That(Log.Of("TR0306").Text, Facts.InOrder($"custom_{field}", says, $"\"{value}\" ([TestRailField] {field})"));
    }

    [Test]
    public async Task A_trait_that_names_no_field_is_left_out_with_a_warning()
    {
        Story.Run(Passed(1).With(TraitKeys.Field, "staging"));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Log.Of("TR0307").Text, Facts.InOrder("TestRailField \"staging\"", "name=value"));
    }

    [Test]
    public void Fields_are_not_asked_for_where_no_result_has_one()
    {
        Story.Run(Passed(1));

        Assert.That(Sandbox.Requests.Of("get_result_fields"), Is.Empty);
    }
}
