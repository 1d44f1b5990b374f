using System.Text.Json.Nodes;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Result fields of all types, in the project that has them all. Test 1 has the template Text, test 2 the template Steps.</summary>
internal sealed class ResultFieldsTests : SandboxFixture
{
    [SetUp]
    public Task OpenRun() => Sandbox.Post("add_run/2", """{"suite_id":3,"include_all":false,"case_ids":[47,52]}""");

    [TestCase("custom_environment", "\"staging\"")]
    [TestCase("custom_environment", "\"\"")]
    [TestCase("custom_environment", "\"a\\u0000b\"")]
    [TestCase("custom_build", "-7")]
    [TestCase("custom_build", "9223372036854775807")]
    [TestCase("custom_browser", "3")]
    [TestCase("custom_reviewed", "false")]
    [TestCase("custom_tested_on", "\"07/08/2013\"")]
    [TestCase("custom_tested_on", "\"02/29/2024\"")]
    [TestCase("custom_found_in", "4")]
    [TestCase("custom_tester", "2")]
    [TestCase("custom_networks", "[1,3]")]
    [TestCase("custom_networks", "[]")]
    [TestCase("custom_device_log", "\"łódź\\n<b>\"")]
    [TestCase("custom_recording", "\"https://videos.example.com/7?at=3#x\"")]
    [TestCase("custom_recording", "null")]
    [TestCase("custom_step_results", "[]")]
    [TestCase("custom_step_results",
        """[{"content":"Step 1","expected":"a","actual":"b","additional_info":"c","refs":"R-1","status_id":1},{"content":"Step 2","status_id":3}]""")]
    public async Task A_value_of_the_fields_type_is_kept(string field, string value)
    {
        var added = await Sandbox.Post("add_result/2", $$"""{"status_id":1,"{{field}}":{{value}}}""");

        var read = await Sandbox.Get("get_results/2");
        Assert.Multiple(() =>
        {
            Assert.That(JsonNode.DeepEquals(added[field], JsonNode.Parse(value)), added.Text);
            Assert.That(JsonNode.DeepEquals(read.Items("results")[0][field], JsonNode.Parse(value)), read.Text);
        });
    }

    [TestCase("custom_environment", "5", "string")]
    [TestCase("custom_environment", "[\"staging\"]", "string")]
    [TestCase("custom_build", "\"7\"", "integer")]
    [TestCase("custom_build", "7.5", "integer")]
    [TestCase("custom_build", "9223372036854775808", "integer")]
    [TestCase("custom_browser", "9", "ID")]
    [TestCase("custom_browser", "\"Chrome\"", "ID")]
    [TestCase("custom_browser", "[1]", "ID")]
    [TestCase("custom_reviewed", "\"yes\"", "boolean")]
    [TestCase("custom_reviewed", "1", "boolean")]
    [TestCase("custom_tested_on", "\"2013-07-08\"", "date")]
    [TestCase("custom_tested_on", "\"13/01/2013\"", "date")]
    [TestCase("custom_tested_on", "\"02/29/2023\"", "date")]
    [TestCase("custom_tested_on", "\"\"", "date")]
    [TestCase("custom_tested_on", "1373241600", "string")]
    [TestCase("custom_found_in", "1", "milestone", TestName = "The_milestone_of_another_project")]
    [TestCase("custom_found_in", "99", "milestone")]
    [TestCase("custom_found_in", "\"Spring release\"", "ID")]
    [TestCase("custom_tester", "99", "user")]
    [TestCase("custom_tester", "\"ada@example.com\"", "ID")]
    [TestCase("custom_networks", "[1,4]", "ID")]
    [TestCase("custom_networks", "[\"Wi-Fi\"]", "ID")]
    [TestCase("custom_networks", "1", "array")]
    [TestCase("custom_device_log", "{}", "string")]
    [TestCase("custom_recording", "\"videos/7\"", "URL")]
    [TestCase("custom_recording", "\"/videos/7\"", "URL")]
    [TestCase("custom_recording", "\"https://\"", "URL")]
    [TestCase("custom_recording", "7", "string")]
    [TestCase("custom_step_results", "\"a\"", "array")]
    [TestCase("custom_step_results", "[\"a\"]", "array")]
    public async Task A_value_of_another_type_is_refused(string field, string value, string expected)
    {
        var answer = await Sandbox.Post("add_result/2", $$"""{"status_id":1,"{{field}}":{{value}}}""");

        AssertRefused(answer, 400, $"Field :{field} is not a valid {expected}.");
        Assert.That((await Sandbox.Get("get_results/2")).Items("results"), Is.Empty);
    }

    [TestCase("""{"content":1}""", "Field :custom_step_results.content is not a valid string.")]
    [TestCase("""{"expected":true}""", "Field :custom_step_results.expected is not a valid string.")]
    [TestCase("""{"actual":[]}""", "Field :custom_step_results.actual is not a valid string.")]
    [TestCase("""{"additional_info":{}}""", "Field :custom_step_results.additional_info is not a valid string.")]
    [TestCase("""{"refs":7}""", "Field :custom_step_results.refs is not a valid string.")]
    [TestCase("""{"status_id":99}""", "Field :custom_step_results.status_id is not a valid status.")]
    [TestCase("""{"status_id":"passed"}""", "Field :custom_step_results.status_id is not a valid ID.")]
    public async Task A_step_is_looked_at_as_closely(string step, string text) =>
        AssertRefused(await Sandbox.Post("add_result/2", $$"""{"status_id":1,"custom_step_results":[{{step}}]}"""), 400, text);

    [Test]
    public async Task What_a_step_does_not_have_is_ignored()
    {
        var answer = await Sandbox.Post("add_result/2", """{"status_id":1,"custom_step_results":[{"content":"a","colour":{"red":1}}]}""");

        Assert.That(answer["custom_step_results"]!.ToJsonString(), Is.EqualTo("""[{"content":"a"}]"""));
    }

    [TestCase(250, 200, null)]
    [TestCase(251, 400, "Field :custom_environment is too long (250 characters at most).")]
    public async Task A_string_has_at_most_250_characters_and_a_text_any_number(int length, int status, string? text)
    {
        var answer = await Sandbox.Post("add_result/2", new { status_id = 1, custom_environment = new string('x', length) });

        Assert.That((answer.Status, answer.Error), Is.EqualTo((status, text)));
        Assert.That((await Sandbox.Post("add_result/2", new { status_id = 1, custom_device_log = new string('x', 100_000) })).Status, Is.EqualTo(200));
    }

    [TestCase(250, 200, null)]
    [TestCase(251, 400, "Field :defects is too long (250 characters at most).")]
    public async Task Defects_have_at_most_250_characters(int length, int status, string? text)
    {
        var answer = await Sandbox.Post("add_result/2", new { status_id = 1, defects = new string('x', length) });

        Assert.That((answer.Status, answer.Error), Is.EqualTo((status, text)));
    }

    [Test]
    public async Task The_sentence_of_a_list_names_the_place()
    {
        var answer = await Sandbox.Post("add_results_for_cases/1", """{"results":[{"case_id":47,"status_id":1,"custom_tested_on":"today"}]}""");

        AssertRefused(answer, 400, "Field :results.custom_tested_on is not a valid date.");
    }

    [Test]
    public async Task A_field_of_other_projects_is_ignored()
    {
        await Sandbox.OpenRun(1);

        var answer = await Sandbox.Post("add_result/3", """{"status_id":1,"custom_tested_on":"no date at all","custom_build":7}""");

        Assert.Multiple(() =>
        {
            Assert.That(answer["custom_tested_on"], Is.Null);
            Assert.That((int?)answer["custom_build"], Is.EqualTo(7));
        });
    }

    [TestCase("add_result/1", """{"status_id":1,"custom_step_results":[{"content":"a"}]}""")]
    [TestCase("add_result_for_case/1/47", """{"status_id":1,"custom_step_results":"anything"}""")]
    [TestCase("add_results_for_cases/1", """{"results":[{"case_id":47,"status_id":1,"custom_step_results":7}]}""")]
    public async Task A_field_of_other_templates_is_ignored(string method, string body)
    {
        var answer = await Sandbox.Post(method, body);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That((await Sandbox.Get("get_results/1")).Items("results")[0]["custom_step_results"], Is.Null);
    }

    [TestCase("dd.MM.yyyy", "08.07.2013", 200)]
    [TestCase("dd.MM.yyyy", "07/08/2013", 400)]
    public async Task Dates_are_written_as_the_instance_is_configured(string format, string date, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { DateFormat = format });
        await sandbox.Post("add_run/2", """{"suite_id":3}""");

        Assert.That((await sandbox.Post("add_result/1", new { status_id = 1, custom_tested_on = date })).Status, Is.EqualTo(status));
    }
}
