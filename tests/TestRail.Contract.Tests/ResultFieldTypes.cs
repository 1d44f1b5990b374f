using System.Text.Json.Nodes;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The custom field types on the page of results. Valid values are returned unchanged, and invalid ones are rejected.</summary>
internal sealed class ResultFieldTypes : ContractFixture
{
    [TestCaseSource(nameof(Values))]
    [Line("add_result: custom fields by their system name")]
    public async Task A_value_is_stored_and_comes_back(string key, string value)
    {
        await World.RunAsync();

        var added = await Api.AddResultAsync(1, With(key, value));

        var sent = JsonNode.Parse(Server.Requests.All[^1].Body)![key];
        var stored = (await Api.GetResultsAsync(1)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(sent!.ToJsonString(), Is.EqualTo(value));
            Assert.That(added.Custom[key]!.ToString(), Is.EqualTo(value));
            Assert.That(stored.Custom[key]!.ToString(), Is.EqualTo(value));
        });
    }

    [TestCaseSource(nameof(Refused))]
    public async Task A_value_of_another_kind_is_refused(string key, string value)
    {
        await World.RunAsync();

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddResultAsync(1, With(key, value)))!;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(refusal.Kind, Is.EqualTo(FailureKind.BadRequest));
            Assert.That(refusal.Reason, Does.StartWith($"Field :{key} is "));
            Assert.That(await Api.GetResultsAsync(1), Is.Empty);
        });
    }

    [Test]
    public async Task Every_field_of_the_instance_is_in_an_answer_set_or_not()
    {
        await World.RunAsync();

        await Api.AddResultAsync(1, new AddResult { StatusId = 1 });

        var custom = Wire.Last.Answer!.AsObject().Where(each => each.Key.StartsWith("custom_", StringComparison.Ordinal)).ToArray();
        var fields = await Api.GetResultFieldsAsync();
        Assert.Multiple(() =>
        {
            Assert.That(custom.Select(each => each.Key), Is.EquivalentTo(fields.Select(field => field.SystemName)));
            Assert.That(custom.Select(each => each.Value), Is.All.Null);
        });
    }

    [Test]
    public async Task A_key_that_is_no_field_is_ignored()
    {
        await World.RunAsync();

        var added = await Api.AddResultAsync(1, With("custom_unheard_of", "1"));

        Assert.That(added.Custom, Does.Not.ContainKey("custom_unheard_of"));
    }

    private static AddResult With(string key, string value) => new() { StatusId = 1, Custom = { [key] = JsonNode.Parse(value) } };

    private static IEnumerable<TestCaseData> Values() =>
    [
        Of("Checkbox", "custom_checkbox", "true"),
        Of("Checkbox", "custom_checkbox", "false"),
        Of("Date", "custom_date", "\"07/08/2013\""),
        Of("Dropdown", "custom_dropdown", "2"),
        Of("Integer", "custom_integer", "-42"),
        Of("Milestone", "custom_milestone", "7"),
        Of("Multi-select", "custom_multiselect", "[1,3]"),
        Of("Multi-select", "custom_multiselect", "[]"),
        Of("Step Results", "custom_step_results", """[{"content":"Step 1","expected":"1","actual":"2","status_id":5}]"""),
        Of("String", "custom_string", Text(250)),
        Of("Text", "custom_text", Text(5000)),
        Of("URL", "custom_url", "\"https://ci.example.com/build/1\""),
        Of("User", "custom_user", "6"),
        // The page's example of a custom field.
        Of("Text", "custom_comment", "\"This is a custom comment\""),
    ];

    private static IEnumerable<TestCaseData> Refused() =>
    [
        Of("Checkbox", "custom_checkbox", "1"),
        Of("Date", "custom_date", "20130807"),
        Of("Dropdown", "custom_dropdown", "9"),
        Of("Dropdown", "custom_dropdown", "\"Two\""),
        Of("Integer", "custom_integer", "1.5"),
        Of("Integer", "custom_integer", "\"42\""),
        Of("Milestone", "custom_milestone", "999"),
        Of("Multi-select", "custom_multiselect", "2"),
        Of("Multi-select", "custom_multiselect", "[1,9]"),
        Of("Step Results", "custom_step_results", "\"Step 1\""),
        Of("String", "custom_string", Text(251)),
        Of("Text", "custom_text", "5"),
        Of("URL", "custom_url", "\"no address\""),
        Of("User", "custom_user", "999"),
    ];

    private static TestCaseData Of(string type, string key, string value) => new TestCaseData(key, value)
        .SetArgDisplayNames(key, value.Length > 60 ? $"{value.Length - 2} characters" : value).Proves($"add_result:{type}");

    private static string Text(int length) => $"\"{new string('x', length)}\"";
}
