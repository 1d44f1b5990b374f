using System.Text.Json.Nodes;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class CaseFieldTests
{
    /// <summary>The example response from TestRail's API documentation.</summary>
    private const string Added = """
        {"id":33,"name":"my_multiselect","system_name":"custom_my_multiselect","entity_id":1,"label":"My Multiselect","description":"my custom Multiselect description",
         "type_id":12,"location_id":2,"display_order":7,
         "configs":"[{\"context\":{\"is_global\":true,\"project_ids\":\"\"},\"options\":{\"is_required\":false,\"items\":\"1, One\\n2, Two\"},\"id\":\"9f105ba2-1ed0-45e0-b459-18d890bad86e\"}]",
         "is_multi":1,"is_active":1,"status_id":1,"is_system":0,"include_all":1,"template_ids":[]}
        """;

    [Test]
    public async Task A_new_field_is_written_as_on_the_vendors_page()
    {
        var (sent, _) = await Add(new AddCaseField
        {
            Name = "my_multiselect",
            Label = "My Multiselect",
            Description = "my custom Multiselect description",
            IncludeAll = true,
            Configs = [new AddFieldConfig { Options = new MultiSelectOptions { Items = FieldItem.Numbered("One", "Two") } }],
        });

        AssertSame(sent, """
            {"type":"Multiselect","name":"my_multiselect","label":"My Multiselect","description":"my custom Multiselect description",
             "configs":[{"context":{"is_global":true,"project_ids":[]},"options":{"is_required":false,"items":"1, One\n2, Two"}}],"include_all":true}
            """);
    }

    [Test]
    public async Task The_answer_to_a_new_field_is_read_though_it_differs_from_the_list_of_fields()
    {
        var (_, added) = await Add(Field(new DateOptions()));

        var config = added.Configs.Single();
        Assert.Multiple(() =>
        {
            Assert.That((added.Id, added.Name, added.SystemName, added.Label), Is.EqualTo((33, "my_multiselect", "custom_my_multiselect", "My Multiselect")));
            Assert.That((added.TypeId, added.EntityId, added.LocationId, added.DisplayOrder, added.StatusId), Is.EqualTo((FieldType.MultiSelect, 1, 2, 7, 1)));
            Assert.That((added.IsMulti, added.IsActive, added.IsSystem, added.IncludeAll), Is.EqualTo((true, true, false, true)));
            Assert.That(added.TemplateIds, Is.Empty);
            Assert.That((config.Id, config.Context.IsGlobal, config.Context.ProjectIds.Count), Is.EqualTo(("9f105ba2-1ed0-45e0-b459-18d890bad86e", true, 0)));
            Assert.That(config.Options.Choices, Is.EqualTo(new[] { new FieldItem(1, "One"), new FieldItem(2, "Two") }));
            Assert.That(added.Custom, Is.Empty);
        });
    }

    [TestCase("""[{"context":{"is_global":false,"project_ids":[5]},"options":{}}]""", 1)]
    [TestCase("[]", 0)]
    [TestCase("\"[]\"", 0)]
    [TestCase("\"\"", 0)]
    [TestCase("null", 0)]
    public async Task The_options_of_a_new_field_are_text_or_JSON(string configs, int count)
    {
        var (_, added) = await Add(Field(new DateOptions()), $$"""{"id":33,"configs":{{configs}}}""");

        Assert.That(added.Configs.Select(config => config.Context.ProjectIds.Single()), Is.EqualTo(Enumerable.Repeat(5, count)));
    }

    private static IEnumerable<TestCaseData> Options()
    {
        yield return new TestCaseData(new StringOptions { DefaultValue = "x" }, "String", """{"is_required":false,"default_value":"x"}""");
        yield return new TestCaseData(new IntegerOptions { DefaultValue = 5, IsRequired = true }, "Integer", """{"is_required":true,"default_value":"5"}""");
        yield return new TestCaseData(new TextOptions(), "Text", """{"is_required":false,"format":"markdown","rows":""}""");
        yield return new TestCaseData(
            new TextOptions { DefaultValue = "The default text.", Format = TextFormat.Plain, Rows = 3 },
            "Text", """{"is_required":false,"default_value":"The default text.","format":"plain","rows":"3"}""");
        yield return new TestCaseData(new UrlOptions { DefaultValue = "https://acme.com" }, "URL", """{"is_required":false,"default_value":"https://acme.com"}""");
        yield return new TestCaseData(new CheckboxOptions { DefaultValue = false }, "Checkbox", """{"is_required":false,"default_value":"0"}""");
        yield return new TestCaseData(new CheckboxOptions(), "Checkbox", """{"is_required":false}""");
        yield return new TestCaseData(
            new DropdownOptions { Items = [new(1, "First"), new(7, "A, B")], DefaultValue = 7 },
            "Dropdown", """{"is_required":false,"items":"1, First\n7, A, B","default_value":"7"}""");
        yield return new TestCaseData(new UserOptions { DefaultValue = 5 }, "User", """{"is_required":false,"default_value":"5"}""");
        yield return new TestCaseData(new DateOptions(), "Date", """{"is_required":false}""");
        yield return new TestCaseData(new MilestoneOptions(), "Milestone", """{"is_required":false}""");
        yield return new TestCaseData(
            new StepsOptions { Format = TextFormat.Markdown, HasExpected = true, HasActual = false, HasAdditional = true, HasReference = false },
            "Steps", """{"is_required":false,"format":"markdown","has_expected":true,"has_actual":false,"has_additional":true,"has_reference":false}""");
        yield return new TestCaseData(new StepsOptions { Custom = { ["rows"] = "5" } }, "Steps", """{"is_required":false,"rows":"5"}""");
        yield return new TestCaseData(new MultiSelectOptions { Items = [] }, "Multiselect", """{"is_required":false,"items":""}""");
        yield return new TestCaseData(new OtherOptions("13"), "13", """{"is_required":false}""");
    }

    [TestCaseSource(nameof(Options))]
    public async Task Options_make_the_type_which_is_always_text(AddFieldOptions options, string type, string expected)
    {
        var (sent, _) = await Add(Field(options));

        Assert.That(sent["type"]?.ToJsonString(), Is.EqualTo($"\"{type}\""));
        AssertSame(sent["configs"]![0]!["options"]!, expected);
    }

    [Test]
    public void A_type_without_a_default_has_no_property_for_one() =>
        Assert.That(
            new[] { typeof(DateOptions), typeof(MilestoneOptions), typeof(MultiSelectOptions) }.SelectMany(type => type.GetProperties()).Select(property => property.Name),
            Has.None.EqualTo("DefaultValue"));

    [Test]
    public async Task A_field_may_be_for_some_projects_and_templates()
    {
        var (sent, _) = await Add(new AddCaseField
        {
            Name = "f",
            Label = "F",
            IncludeAll = false,
            TemplateIds = [1, 2],
            Configs = [new AddFieldConfig { Context = new FieldContext { ProjectIds = [5, 10] }, Options = new DateOptions() }],
        });

        AssertSame(sent, """
            {"type":"Date","name":"f","label":"F","include_all":false,"template_ids":[1,2],
             "configs":[{"context":{"is_global":false,"project_ids":[5,10]},"options":{"is_required":false}}]}
            """);
    }

    [Test]
    public void Options_of_several_types_are_refused_before_anything_is_sent() =>
        Assert.That(
            () => new AddCaseField { Name = "f", Label = "F", Configs = [new() { Options = new DateOptions() }, new() { Options = new UrlOptions() }] },
            Throws.ArgumentException.With.Message.Contain("Date and URL"));

    [Test]
    public void A_field_without_options_is_refused_before_anything_is_sent() =>
        Assert.That(() => new AddCaseField { Name = "f", Label = "F", Configs = [] }, Throws.ArgumentException.With.Message.Contain("A field needs options"));

    [TestCase(400, FailureKind.BadRequest, "Invalid or missing custom field type. Please check the Type field.")]
    [TestCase(404, FailureKind.NotFound, "Bad parameter passed.")]
    public async Task A_refused_field_tells_why(int status, FailureKind kind, string reason)
    {
        await using var server = new WireServer(_ => WireReply.Json($$"""{"error":"{{reason}}"}""", status));
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.AddCaseFieldAsync(Field(new DateOptions())));

        Assert.That((failure.Kind, failure.Reason, (int?)failure.StatusCode, failure.Call), Is.EqualTo((kind, reason, status, "add_case_field")));
    }

    [TestCase("1, First\n2, Second", "1 First|2 Second")]
    [TestCase(" 0,None \r\n10 , A, B \r\n", "0 None|10 A, B")]
    [TestCase("x, y\nz\n3,", "3 ")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void Items_are_read_as_people_write_them(string? text, string expected) =>
        Assert.That(string.Join('|', FieldItem.Parse(text).Select(item => $"{item.Id} {item.Label}")), Is.EqualTo(expected));

    private static AddCaseField Field(AddFieldOptions options) =>
        new() { Name = "f", Label = "F", Configs = [new AddFieldConfig { Options = options }] };

    private static void AssertSame(JsonNode sent, string expected) =>
        Assert.That(JsonNode.DeepEquals(sent, JsonNode.Parse(expected)), () => $"Sent: {sent.ToJsonString()}");

    private static async Task<(JsonNode Sent, AddedField Added)> Add(AddCaseField field, string reply = Added)
    {
        await using var server = new WireServer(_ => WireReply.Json(reply));
        using var client = server.Client();
        var added = await client.Api.AddCaseFieldAsync(field);
        return (server.Requests.Single().Json!, added);
    }
}
