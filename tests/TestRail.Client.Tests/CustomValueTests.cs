using System.Text.Json.Nodes;
using TestRail.Client.Results;
using TestRail.Client.Tests.Wire;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

public sealed class CustomValueTests
{
    private static readonly StepResult[] Steps =
        [new() { Content = "Open", Expected = "Open", Actual = "Shut", StatusId = 5, Refs = "TR-1", AdditionalInfo = "n/a" }, new() { Content = "Close", StatusId = 1 }];

    [Test]
    public async Task A_value_of_every_type_is_written_as_on_the_vendors_page_and_read_back()
    {
        var (sent, read) = await SendAndRead(new AddResult
        {
            StatusId = 1,
            Custom =
            {
                ["custom_checkbox"] = true,
                ["custom_date"] = "07/08/2013",
                ["custom_dropdown"] = 2,
                ["custom_integer"] = -7L,
                ["custom_milestone"] = 12,
                ["custom_multiselect"] = [1, 2],
                ["custom_step_results"] = Steps,
                ["custom_string"] = "at most 250 characters",
                ["custom_text"] = "any\n\"text\" <é>",
                ["custom_url"] = "https://acme.com/a?b&c",
                ["custom_user"] = 5,
            },
        });

        Assert.That(JsonNode.DeepEquals(sent, JsonNode.Parse("""
            {"status_id":1,"custom_checkbox":true,"custom_date":"07/08/2013","custom_dropdown":2,"custom_integer":-7,"custom_milestone":12,"custom_multiselect":[1,2],
             "custom_step_results":[
               {"content":"Open","expected":"Open","actual":"Shut","additional_info":"n/a","refs":"TR-1","status_id":5},{"content":"Close","status_id":1}],
             "custom_string":"at most 250 characters","custom_text":"any\n\"text\" <é>","custom_url":"https://acme.com/a?b&c","custom_user":5}
            """)), () => sent.ToJsonString());
        Assert.Multiple(() =>
        {
            Assert.That(read["custom_checkbox"]?.Flag, Is.True);
            Assert.That(read["custom_date"]?.Text, Is.EqualTo("07/08/2013"));
            Assert.That(read["custom_dropdown"]?.Number, Is.EqualTo(2));
            Assert.That(read["custom_integer"]?.Number, Is.EqualTo(-7));
            Assert.That(read["custom_milestone"]?.Number, Is.EqualTo(12));
            Assert.That(read["custom_multiselect"]?.Numbers, Is.EqualTo(new[] { 1, 2 }));
            Assert.That(read["custom_step_results"]?.StepResults.Select(step => step with { Custom = null! }), Is.EqualTo(Steps.Select(step => step with { Custom = null! })));
            Assert.That(read["custom_string"]?.Text, Is.EqualTo("at most 250 characters"));
            Assert.That(read["custom_text"]?.Text, Is.EqualTo("any\n\"text\" <é>"));
            Assert.That(read["custom_url"]?.Text, Is.EqualTo("https://acme.com/a?b&c"));
            Assert.That(read["custom_user"]?.Number, Is.EqualTo(5));
        });
    }

    [Test]
    public async Task A_value_may_come_out_of_a_variable_a_list_or_JSON()
    {
        string? none = null;
        long? id = 3;
        var tags = new List<long> { 4, 5 };
        var (sent, _) = await SendAndRead(new AddResult
        {
            Custom =
            {
                ["custom_none"] = none,
                ["custom_id"] = id,
                ["custom_array"] = new[] { 1, 2 },
                ["custom_longs"] = new[] { 3L },
                ["custom_list"] = [.. tags],
                ["custom_nothing"] = [],
                ["custom_steps"] = [new CaseStep { Content = "Open", SharedStepId = 5 }],
                ["custom_more"] = new[] { new CaseStep { Expected = "Shut" } },
                ["custom_json"] = new JsonObject { ["a"] = 1 },
                ["custom_null"] = null,
            },
        });

        Assert.That(JsonNode.DeepEquals(sent, JsonNode.Parse("""
            {"custom_none":null,"custom_id":3,"custom_array":[1,2],"custom_longs":[3],"custom_list":[4,5],"custom_nothing":[],
             "custom_steps":[{"content":"Open","shared_step_id":5}],"custom_more":[{"expected":"Shut"}],"custom_json":{"a":1},"custom_null":null}
            """)), () => sent.ToJsonString());
    }

    [TestCase("true", true, null)]
    [TestCase("\"1\"", true, 1)]
    [TestCase("0", false, 0)]
    [TestCase("\"x\"", null, null)]
    [TestCase("1.5", null, null)]
    [TestCase("[1]", null, null)]
    public async Task A_value_that_is_of_another_type_is_nothing_rather_than_an_error(string written, bool? flag, long? number)
    {
        var custom = (await Read(written))["custom_x"]!;

        Assert.That((custom.Flag, custom.Number), Is.EqualTo((flag, number)));
    }

    [TestCase("null", null)]
    [TestCase("[]", 0)]
    [TestCase("\"\"", 0)]
    [TestCase("""[{"content":"a","status_id":"4","attachments":[1]}]""", 1)]
    public async Task Step_results_may_be_missing_in_many_ways(string written, int? count)
    {
        var steps = (await Read(written))["custom_x"]?.StepResults;

        Assert.Multiple(() =>
        {
            Assert.That(steps?.Count, Is.EqualTo(count));
            Assert.That(steps?.Select(step => (step.Content, step.StatusId, step.Custom["attachments"]?.Numbers.Single())) ?? [], Has.All.EqualTo(("a", 4, 1)));
        });
    }

    [Test]
    public async Task The_steps_of_a_case_are_read_one_by_one()
    {
        var custom = (await Read("""[{"content":"Open","expected":"Open","additional_info":"","refs":"","shared_step_id":5},{"content":"Close"}]"""))["custom_x"]!;

        var contents = new List<string>();
        foreach (var step in custom)
            contents.Add(step.ToString());

        Assert.Multiple(() =>
        {
            Assert.That(custom.Steps.Select(step => (step.Content, step.SharedStepId)), Is.EqualTo(new[] { ("Open", 5L), ("Close", (long?)null) }));
            Assert.That(contents[1], Is.EqualTo("""{"content":"Close"}"""));
        });
    }

    private static async Task<CustomFields> Read(string value)
    {
        await using var server = new WireServer(_ => WireReply.Json($$"""[{"id":1,"custom_x":{{value}}}]"""));
        using var client = server.Client();
        return (await client.Api.GetResultsAsync(1)).Single().Custom;
    }

    private static async Task<(JsonNode Sent, CustomFields Read)> SendAndRead(AddResult result)
    {
        await using var server = new WireServer(request => WireReply.Json("{\"id\":1," + request.Text[1..]));
        using var client = server.Client();
        var answer = await client.Api.AddResultAsync(1, result);
        return (server.Requests.Single().Json!, answer.Custom);
    }
}
