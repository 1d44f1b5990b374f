using System.Text.Json;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>fields</c> lists custom fields and adds custom fields of cases.</summary>
internal sealed class FieldsCommandTests : ToolFixture
{
    private static readonly string[] Plain = ["--name", "browser", "--label", "Browser"];

    private static IEnumerable<TestCaseData> EachType()
    {
        yield return new("String", 1, new[] { "--default", "Chrome" }, """{"is_required":false,"default_value":"Chrome"}""");
        yield return new("integer", 2, new[] { "--default", "-5" }, """{"is_required":false,"default_value":"-5"}""");
        yield return new("3", 3, new[] { "--default", "As usual", "--format", "plain", "--rows", "5" }, """{"is_required":false,"default_value":"As usual","format":"plain","rows":"5"}""");
        yield return new("url", 4, new[] { "--default", "https://example.com" }, """{"is_required":false,"default_value":"https://example.com"}""");
        yield return new("Checkbox", 5, new[] { "--default", "yes" }, """{"is_required":false,"default_value":"1"}""");
        yield return new("Dropdown", 6, new[] { "--item", "Chrome", "--item", "5, Safari", "--item", "Firefox", "--default", "safari" }, """{"is_required":false,"items":"1, Chrome\n5, Safari\n6, Firefox","default_value":"5"}""");
        yield return new("User", 7, new[] { "--default", "1" }, """{"is_required":false,"default_value":"1"}""");
        yield return new("Date", 8, new[] { "--required" }, """{"is_required":true}""");
        yield return new("Milestone", 9, Array.Empty<string>(), """{"is_required":false}""");
        yield return new("Steps", 10, Array.Empty<string>(), """{"is_required":false}""");
        yield return new("multi-select", 12, new[] { "--item", "Chrome", "--item", "Firefox" }, """{"is_required":false,"items":"1, Chrome\n2, Firefox"}""");
    }

    [TestCaseSource(nameof(EachType))]
    public async Task A_field_of_each_type_is_added_with_its_options(string type, int number, string[] options, string expected)
    {
        Assert.That(await RunAsync(["fields", "add", "--type", type, .. Plain, .. options]), Is.Zero, Printed);

        Assert.That(Output.ToString().Trim(), Is.EqualTo("custom_browser"));
        var field = await FieldAsync("browser");
        Assert.That(field.Number("type_id"), Is.EqualTo(number));
        Assert.That(field.Flag("include_all"), Is.True);
        var config = field.GetProperty("configs")[0];
        Assert.That(config.GetProperty("context").Flag("is_global"), Is.True);
        foreach (var option in JsonDocument.Parse(expected).RootElement.EnumerateObject())
            Assert.That(config.GetProperty("options").GetProperty(option.Name).ToString(), Is.EqualTo(option.Value.ToString()), option.Name);
    }

    [Test]
    public async Task Projects_and_templates_limit_where_the_field_is()
    {
        Assert.That(await RunAsync(["fields", "add", "--type", "String", .. Plain, "--project", "1", "--template", "1", "--template", "2", "--description", "Where it runs"]), Is.Zero, Printed);

        var field = await FieldAsync("browser");
        Assert.That(field.Flag("include_all"), Is.False);
        Assert.That(field.GetProperty("template_ids").EnumerateArray().Select(id => id.GetInt64()), Is.EqualTo([1, 2]));
        Assert.That(field.Text("description"), Is.EqualTo("Where it runs"));
        Assert.That(field.GetProperty("configs")[0].GetProperty("context").GetProperty("project_ids").EnumerateArray().Select(id => id.GetInt64()), Is.EqualTo([1]));
    }

    [TestCase("--type|Colour", "--type", "\"Colour\"", "String, Integer, Text, URL, Checkbox, Dropdown, User, Date, Milestone, Steps, Multiselect")]
    [TestCase("--type|11", "--type", "\"11\"")]
    [TestCase("--type|String|--name|custom_browser", "--name", "Use browser.")]
    [TestCase("--type|String|--name|Browser", "--name", "lower-case")]
    [TestCase("--type|String|--label| ", "--label")]
    [TestCase("--type|Multiselect|--item|A|--default|1", "--default", "Multiselect")]
    [TestCase("--type|Milestone|--default|1", "--default", "Milestone")]
    [TestCase("--type|Date|--default|2026-01-01", "--default", "Date")]
    [TestCase("--type|Steps|--default|1", "--default", "Steps")]
    [TestCase("--type|Integer|--default|1.5", "--default", "whole number")]
    [TestCase("--type|User|--default|ada", "--default", "id of a user")]
    [TestCase("--type|Checkbox|--default|maybe", "--default", "true or false")]
    [TestCase("--type|URL|--default|javascript:alert(1)", "--default", "https://")]
    [TestCase("--type|Dropdown", "--item", "needs items")]
    [TestCase("--type|Dropdown|--item|Chrome|--default|Opera", "--default", "\"Opera\"", "1, Chrome")]
    [TestCase("--type|Dropdown|--item|1, Chrome|--item|1, Firefox", "--item", "1, Firefox")]
    [TestCase("--type|Dropdown|--item|0, None", "--item", "0, None")]
    [TestCase("--type|Dropdown|--item|One\nTwo", "--item", "One Two")]
    [TestCase("--type|String|--item|A", "--item", "String")]
    [TestCase("--type|String|--format|plain", "--format", "String")]
    [TestCase("--type|String|--rows|5", "--rows", "String")]
    [TestCase("--type|Text|--format|html", "--format", "\"html\"")]
    [TestCase("--type|Text|--rows|2", "--rows", "3 to 10")]
    [TestCase("--type|Text|--rows|11", "--rows", "3 to 10")]
    [TestCase("--type|String|--project|0", "--project", "0")]
    [TestCase("--type|String|--template|-1", "--template", "-1")]
    public async Task What_the_rules_do_not_allow_is_named_and_nothing_is_sent(string options, params string[] facts)
    {
        var given = options.Split('|');
        string[] name = given.Contains("--name") ? [] : ["--name", "browser"], label = given.Contains("--label") ? [] : ["--label", "Browser"];

        Assert.That(await RunAsync(["fields", "add", .. given, .. name, .. label]), Is.EqualTo(1), Printed);

        Assert.That(Error.ToString(), Facts.InOrder(["TR0720", .. facts]));
        Assert.That(Sandbox.Requests.All, Is.Empty);
    }

    [Test]
    public async Task A_string_of_251_characters_is_too_long() =>
        Assert.That(
            (await RunAsync(["fields", "add", "--type", "String", .. Plain, "--default", new string('x', 251)]), Error.ToString().Contains("250 characters, not 251", StringComparison.Ordinal)),
            Is.EqualTo((1, true)), Printed);

    [Test]
    public async Task All_problems_are_named_at_once()
    {
        await RunAsync("fields", "add", "--type", "Text", "--name", "Set-up", "--label", "", "--rows", "99", "--format", "rtf", "--item", "A");

        Assert.That(Error.ToString(), Facts.InOrder("--name", "--label", "--item", "--format", "--rows"));
    }

    [Test]
    public async Task A_dry_run_shows_the_request_and_sends_nothing()
    {
        Assert.That(await RunAsync(["fields", "add", "--type", "Dropdown", .. Plain, "--item", "Chrome", "--dry-run"]), Is.Zero, Printed);

        Assert.That(Printed, Facts.InOrder("Dry run: would send 1 request. Nothing was sent.", "POST add_case_field", "\"name\": \"browser\"", "1, Chrome"));
        Assert.That(Sandbox.Requests.Of("add_case_field"), Is.Empty);
    }

    [Test]
    public async Task A_name_that_is_taken_is_not_sent()
    {
        Assert.That(await RunAsync("fields", "add", "--type", "Text", "--name", "preconds", "--label", "Set-up"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Facts.InOrder("TR0721", "custom_preconds", "Preconditions"));
        Assert.That(Sandbox.Requests.Of("add_case_field"), Is.Empty);
    }

    [Test]
    public async Task A_user_without_the_right_is_told_so()
    {
        Fails(new FaultRule { Method = "add_case_field", Kind = FaultKind.Forbidden });

        Assert.That(await RunAsync(["fields", "add", "--type", "String", .. Plain]), Is.EqualTo(3), Printed);
    }

    [Test]
    public async Task A_lost_answer_says_that_the_field_may_be_there()
    {
        Fails(new FaultRule { Method = "add_case_field", Kind = FaultKind.DropAfter });

        Assert.That(await RunAsync(["fields", "add", "--type", "String", .. Plain]), Is.EqualTo(1), Printed);

        Assert.That(Error.ToString(), Facts.InOrder("TR0722", "browser", "testrail-reporter fields list"));
    }

    [Test]
    public async Task The_fields_of_cases_are_listed()
    {
        await RunAsync(["fields", "add", "--type", "Dropdown", .. Plain, "--item", "Chrome", "--item", "Fire[fox]", "--project", "1", "--required", "--default", "Chrome"]);

        Assert.That(await RunAsync("fields", "list"), Is.Zero, Printed);

        Assert.That(Output.ToString(), Does.Match("custom_browser +Browser +Dropdown +yes +1 +1 +1, Chrome; 2, Fire\\[fox\\]").And.Match("custom_preconds +Preconditions +Text"));
    }

    [Test]
    public async Task The_fields_of_results_are_listed_as_JSON()
    {
        Assert.That(await RunAsync("fields", "list", "--results", "--json"), Is.Zero, Printed);

        var fields = JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("fields").EnumerateArray().ToList();
        Assert.That(fields.Select(field => field.Text("name")), Does.Contain("custom_environment").And.Not.Contain("custom_preconds"));
        Assert.That(fields.Select(field => field.Text("type")), Does.Contain("Multiselect").And.Contain("URL"));
        Assert.That(fields[0].GetProperty("options")[0].Flag("isRequired"), Is.Not.Null);
    }

    private async Task<JsonElement> FieldAsync(string name) =>
        (await Server.Get("get_case_fields")).EnumerateArray().Single(field => field.Text("name") == name);
}
