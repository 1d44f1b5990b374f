using System.Text.Json.Nodes;
using TestRail.Client.Cases;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The page of case fields: its example, each field type, and rejected requests.</summary>
internal sealed class CaseFieldsContract : ContractFixture
{
    private static readonly IReadOnlyList<FieldItem> Items = FieldItem.Numbered("One", "Two");

    private static readonly AddCaseField Example = new()
    {
        Name = "my_multiselect",
        Label = "My Multiselect",
        Description = "my custom Multiselect description",
        Configs = [new AddFieldConfig { Options = new MultiSelectOptions { Items = Items } }],
        IncludeAll = true,
    };

    [Test]
    public async Task The_example_of_add_case_field_is_sent_and_answered_as_on_the_page()
    {
        var added = await Api.AddCaseFieldAsync(Example);

        // For no projects, the page's example has "" and its text has []. The client sends [].
        var request = Vendor.Sample("CaseFields/add_case_field.request.json");
        request["configs"]![0]!["context"]!["project_ids"] = new JsonArray();
        var sample = Vendor.Sample("CaseFields/add_case_field.json").AsObject();
        var answer = Wire.Last.Answer!.AsObject();
        Assert.Multiple(() =>
        {
            AssertSent(request);
            Assert.That(Known(answer!.AsObject()), Is.EqualTo(Known(sample)));
            Assert.That(added.Configs.Single().Options.Choices, Is.EqualTo(Items));
            Assert.That(added.Configs.Single().Context.IsGlobal);
        });
    }

    /// <summary>The sandbox accepts the page's example unchanged.</summary>
    [Test]
    public async Task The_example_is_accepted_letter_by_letter()
    {
        var (status, answer) = await Post("add_case_field", Vendor.Sample("CaseFields/add_case_field.request.json"));

        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(200));
            Assert.That(Known(answer!.AsObject()), Is.EqualTo(Known(Vendor.Sample("CaseFields/add_case_field.json").AsObject())));
        });
    }

    [TestCaseSource(nameof(Types))]
    [Line("add_case_field: the prefix custom_ is added")]
    public async Task A_field_of_each_type_is_added_listed_and_holds_a_value(AddFieldOptions options, int number, string value)
    {
        var added = await Api.AddCaseFieldAsync(Field(options));

        var listed = (await Api.GetCaseFieldsAsync()).Single(field => field.Name == "field");
        var created = await Api.AddCaseAsync(World.Section, new AddCase { Title = "With it", Custom = { ["custom_field"] = JsonNode.Parse(value) } });
        var stored = await Api.GetCaseAsync(created.Id);
        Assert.Multiple(() =>
        {
            Assert.That((int)added.TypeId, Is.EqualTo(number));
            Assert.That((int)listed.TypeId, Is.EqualTo(number));
            Assert.That(listed.SystemName, Is.EqualTo("custom_field"));
            Assert.That(stored.Custom["custom_field"]!.ToString(), Is.EqualTo(value));
        });
    }

    [TestCase("5", 5), TestCase("12", 12), TestCase("string", 1), TestCase("String", 1), TestCase("Dropdown", 6)]
    [Line("add_case_field.type")]
    [Line("add_case_field: the type is a word or a number in a string")]
    public async Task A_type_is_a_word_or_a_number_in_a_string(string type, int number)
    {
        var options = new OtherOptions(type);
        if (number is 6 or 12)
            options.Custom["items"] = "1, One";

        var added = await Api.AddCaseFieldAsync(Field(options));

        Assert.That((int)added.TypeId, Is.EqualTo(number));
    }

    [TestCaseSource(nameof(Fields))]
    [Line("add_case_field: template_ids where include_all is false")]
    public async Task A_field_that_is_sent_is_stored(AddCaseField field, string key, string value)
    {
        await Api.AddCaseFieldAsync(field);
        await Api.GetCaseFieldsAsync();

        var listed = Wire.Last.Answer!.AsArray().Single(each => (string?)each!["name"] == field.Name)!;
        Assert.That(listed[key]!.ToJsonString(), Is.EqualTo(value));
    }

    /// <summary>The page: "either be global (is_global) or include the ID of the project in project_ids".</summary>
    [Test]
    [Line("add_case_field.configs")]
    [Line("get_case_fields: global or for the projects of project_ids")]
    public async Task Options_for_one_project_hold_there_alone()
    {
        await Api.AddCaseFieldAsync(Field(new StringOptions()) with
        {
            Configs = [new AddFieldConfig { Context = new FieldContext { ProjectIds = [2] }, Options = new StringOptions { IsRequired = true } }],
        });

        var listed = (await Api.GetCaseFieldsAsync()).Single(field => field.Name == "field");
        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddCaseAsync(3, new AddCase { Title = "Without it" }))!;
        await Api.AddCaseAsync(World.Section, new AddCase { Title = "Without it" });
        Assert.Multiple(() =>
        {
            Assert.That(listed.ConfigFor(1), Is.Null);
            Assert.That(listed.ConfigFor(2)!.Options.IsRequired);
            Assert.That(refusal.Reason, Is.EqualTo("Field :custom_field is a required field."));
        });
    }

    private static IEnumerable<TestCaseData> Types() =>
    [
        Of("String", new StringOptions { DefaultValue = "x" }, 1, "\"text\""),
        Of("Integer", new IntegerOptions { DefaultValue = 1 }, 2, "42"),
        Of("Text", new TextOptions { DefaultValue = "The default text.", Format = TextFormat.Markdown, Rows = 3 }, 3, "\"more text\""),
        Of("URL", new UrlOptions { DefaultValue = "https://example.com" }, 4, "\"https://example.com/1\""),
        Of("Checkbox", new CheckboxOptions { DefaultValue = true }, 5, "true"),
        Of("Dropdown", new DropdownOptions { Items = Items, DefaultValue = 1 }, 6, "2"),
        Of("User", new UserOptions { DefaultValue = 1 }, 7, "5"),
        Of("Date", new DateOptions(), 8, "\"07/08/2013\""),
        Of("Milestone", new MilestoneOptions(), 9, "7"),
        Of("Steps", new StepsOptions(), 10, """[{"content":"Step 1","expected":"Result 1"}]"""),
        Of("Multiselect", new MultiSelectOptions { Items = Items }, 12, "[1,2]"),
    ];

    private static IEnumerable<TestCaseData> Fields()
    {
        var field = Field(new StringOptions());
        yield return Case(field, "name", "\"field\"");
        yield return Case(field, "label", "\"Field\"");
        yield return Case(field with { Description = "What it is for" }, "description", "\"What it is for\"");
        yield return Case(field, "include_all", "true");
        yield return Case(field with { IncludeAll = false, TemplateIds = [2] }, "template_ids", "[2]");

        static TestCaseData Case(AddCaseField field, string key, string value) =>
            new TestCaseData(field, key, value).SetArgDisplayNames(key).Proves($"add_case_field.{key}");
    }

    private static TestCaseData Of(string type, AddFieldOptions options, int number, string value) => new TestCaseData(options, number, value)
        .SetArgDisplayNames(type).Proves($"add_case_field:{type}", $"get_case_fields:{(type == "Multiselect" ? "Multi-select" : type)}");

    public static AddCaseField Field(AddFieldOptions options) =>
        new() { Name = "field", Label = "Field", IncludeAll = true, Configs = [new AddFieldConfig { Options = options }] };

    /// <summary>The parts of a field that are the same on each server: all except the ids and the order of the field and its configurations.</summary>
    private static IEnumerable<string> Known(JsonObject field)
    {
        var configs = JsonNode.Parse((string)field["configs"]!)!.AsArray();
        foreach (var config in configs)
        {
            Assert.That(Guid.TryParse((string?)config!["id"], out _));
            config["id"] = "";
            if (config["context"]!["project_ids"] is JsonArray { Count: 0 })
                config["context"]!["project_ids"] = "";
        }

        string[] own = ["id", "display_order", "configs"];
        return field.Where(each => !own.Contains(each.Key)).Select(each => $"{each.Key} {each.Value?.ToJsonString()}")
            .Order(StringComparer.Ordinal).Append(configs.ToJsonString());
    }
}
