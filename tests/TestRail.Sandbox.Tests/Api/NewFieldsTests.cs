using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class NewFieldsTests : SandboxFixture
{
    private const string Everywhere = """[{"context":{"is_global":true,"project_ids":""},"options":{"is_required":false}}]""";

    [Test]
    public async Task The_answer_is_the_vendors_own()
    {
        var answer = await Sandbox.Post(
            "add_case_field",
            """
            {"type":"Multiselect","name":"my_multiselect","label":"My Multiselect","description":"my custom Multiselect description","configs":[
              {"context":{"is_global":true,"project_ids":""},"options":{"is_required":false,"items":"1, One\n2, Two"}}],"include_all":true}
            """);

        var configs = JsonNode.Parse((string)answer["configs"]!)!;
        var id = (string)configs[0]!["id"]!;
        Assert.Multiple(() =>
        {
            Assert.That(
                configs.ToJsonString(),
                Is.EqualTo($$$"""[{"context":{"is_global":true,"project_ids":""},"options":{"is_required":false,"items":"1, One\n2, Two"},"id":"{{{id}}}"}]"""));
            Assert.That(Guid.TryParse(id, out _));
            Assert.That(
                Without(answer.Json, "configs"),
                Is.EqualTo("""{"id":22,"name":"my_multiselect","system_name":"custom_my_multiselect","entity_id":1,"label":"My Multiselect","description":"my custom Multiselect description","type_id":12,"location_id":2,"display_order":6,"is_multi":1,"is_active":1,"status_id":1,"is_system":0,"include_all":1,"template_ids":[]}"""));
        });
    }

    [TestCase("String", 1)]
    [TestCase("Integer", 2)]
    [TestCase("Text", 3)]
    [TestCase("URL", 4)]
    [TestCase("Checkbox", 5)]
    [TestCase("User", 7)]
    [TestCase("Date", 8)]
    [TestCase("Milestone", 9)]
    [TestCase("Steps", 10)]
    [TestCase("string", 1)]
    [TestCase("5", 5)]
    [TestCase("10", 10)]
    public async Task A_type_is_a_word_in_any_case_or_a_number_as_text(string type, int number)
    {
        var answer = await Add(new { type, name = "my_field", label = "Mine", configs = JsonNode.Parse(Everywhere) });

        Assert.That((int?)answer["type_id"], Is.EqualTo(number), answer.Text);
    }

    [TestCase("5")]
    [TestCase("\"Picture\"")]
    [TestCase("\"11\"")]
    [TestCase("\"StepResults\"")]
    [TestCase("\"\"")]
    [TestCase("null")]
    public async Task Any_other_type_is_refused(string type) => AssertRefused(
        await Sandbox.Post("add_case_field", $$"""{"type":{{type}},"name":"my_field","label":"Mine","configs":{{Everywhere}}}"""), 400,
        "Invalid or missing custom field type. Please check the Type field.");

    [TestCase("type", "Invalid or missing custom field type. Please check the Type field.")]
    [TestCase("name", "Field 'name' is a required field.")]
    [TestCase("label", "Field 'label' is a required field.")]
    [TestCase("configs", "Field 'configs' is a required field.")]
    public async Task A_missing_field_is_named(string field, string text)
    {
        var body = JsonNode.Parse($$"""{"type":"String","name":"my_field","label":"Mine","configs":{{Everywhere}}}""")!.AsObject();
        body.Remove(field);

        AssertRefused(await Sandbox.Post("add_case_field", body), 400, text);
        Assert.That((await Sandbox.Get("get_case_fields")).Json.AsArray(), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task A_description_is_a_text() => AssertRefused(
        await Add(new { type = "String", name = "mine", label = "Mine", description = 7, configs = JsonNode.Parse(Everywhere) }), 400,
        "Field :description is not a valid string.");

    [TestCase("my field")]
    [TestCase("My_field")]
    [TestCase("fełd")]
    [TestCase("custom_my_field")]
    public async Task A_name_is_simple(string name) => AssertRefused(
        await Add(new { type = "String", name, label = "Mine", configs = JsonNode.Parse(Everywhere) }), 400,
        "Field 'name' takes lower-case letters, digits and underscores only, without the prefix custom_.");

    [Test]
    public async Task A_name_is_taken_once() => AssertRefused(
        await Add(new { type = "String", name = "preconds", label = "Again", configs = JsonNode.Parse(Everywhere) }), 400,
        "Field 'name' is already used by another custom field.");

    [TestCase("String", """{}""")]
    [TestCase("String", """{"is_required":true,"default_value":"none","unheard_of":{"deep":[1]}}""")]
    [TestCase("Integer", """{"default_value":"-7"}""")]
    [TestCase("Integer", """{"default_value":7}""")]
    [TestCase("Checkbox", """{"default_value":true}""")]
    [TestCase("URL", """{"default_value":""}""")]
    [TestCase("User", """{"default_value":"1"}""")]
    [TestCase("Dropdown", """{"items":"1, First\n2, Second","default_value":"1"}""")]
    [TestCase("Dropdown", """{"items":"1,First"}""")]
    [TestCase("Multiselect", """{"items":"1, First\n2, Second"}""")]
    [TestCase("Text", """{"format":"plain","rows":"3","default_value":"The default text."}""")]
    [TestCase("Text", """{"format":"markdown","rows":"10"}""")]
    [TestCase("Text", """{"rows":""}""")]
    [TestCase("Steps", """{"format":"markdown","has_expected":true,"has_additional":false}""")]
    public async Task A_types_own_options_are_kept(string type, string options)
    {
        await Add(new { type, name = "my_field", label = "Mine", configs = Configs(options), include_all = true });

        var kept = (await Sandbox.Get("get_case_fields")).Json.AsArray()[^1]!["configs"]![0]!["options"]!;
        var expected = JsonNode.Parse(options)!.AsObject();
        expected.Remove("unheard_of");
        Assert.That(JsonNode.DeepEquals(kept, expected), kept.ToJsonString());
    }

    [TestCase("Multiselect", """{"items":"1, First","default_value":"1"}""", "Option 'default_value' is not allowed for fields of type MultiSelect.")]
    [TestCase("Milestone", """{"default_value":"1"}""", "Option 'default_value' is not allowed for fields of type Milestone.")]
    [TestCase("Date", """{"default_value":"07/08/2013"}""", "Option 'default_value' is not allowed for fields of type Date.")]
    [TestCase("String", """{"items":"1, First"}""", "Option 'items' is not allowed for fields of type String.")]
    [TestCase("String", """{"format":"plain"}""", "Option 'format' is not allowed for fields of type String.")]
    [TestCase("Dropdown", """{"items":"1, First","rows":"5"}""", "Option 'rows' is not allowed for fields of type Dropdown.")]
    [TestCase("Text", """{"has_expected":true}""", "Option 'has_expected' is not allowed for fields of type Text.")]
    [TestCase("Dropdown", """{}""", "Field :configs.options.items is a required field.")]
    [TestCase("Dropdown", """{"items":""}""", "Field :configs.options.items is not a valid option.")]
    [TestCase("Dropdown", """{"items":"First, Second"}""", "Field :configs.options.items is not a valid option.")]
    [TestCase("Dropdown", """{"items":"1, First\n1, Second"}""", "Field :configs.options.items is not a valid option.")]
    [TestCase("Dropdown", """{"items":"1, \n2, Second"}""", "Field :configs.options.items is not a valid option.")]
    [TestCase("Multiselect", """{"items":["First"]}""", "Field :configs.options.items is not a valid string.")]
    [TestCase("Dropdown", """{"items":"1, First","default_value":"2"}""", "Field :configs.options.default_value is not a valid option.")]
    [TestCase("Integer", """{"default_value":"seven"}""", "Field :configs.options.default_value is not a valid option.")]
    [TestCase("String", """{"default_value":[]}""", "Field :configs.options.default_value is not a valid option.")]
    [TestCase("Text", """{"format":"html"}""", "Field :configs.options.format is not a valid option.")]
    [TestCase("Text", """{"rows":"2"}""", "Field :configs.options.rows is not a valid option.")]
    [TestCase("Text", """{"rows":"11"}""", "Field :configs.options.rows is not a valid option.")]
    [TestCase("Text", """{"rows":5}""", "Field :configs.options.rows is not a valid string.")]
    [TestCase("String", """{"is_required":"yes"}""", "Field :configs.options.is_required is not a valid boolean.")]
    [TestCase("String", """{"is_required":null}""", "Field :configs.options.is_required is not a valid option.")]
    public async Task An_option_that_its_type_does_not_take_is_refused(string type, string options, string text) =>
        AssertRefused(await Add(new { type, name = "my_field", label = "Mine", configs = Configs(options) }), 400, text);

    [TestCase("""{"is_global":true,"project_ids":[]}""")]
    [TestCase("""{"is_global":true,"project_ids":null}""")]
    [TestCase("""{"is_global":true}""")]
    [TestCase("""{"is_global":false,"project_ids":[2,3]}""")]
    public async Task A_context_is_echoed_as_it_was_sent(string context)
    {
        var answer = await Sandbox.Post(
            "add_case_field", $$$"""{"type":"String","name":"mine","label":"Mine","configs":[{"context":{{{context}}},"options":{}}]}""");

        var expected = JsonNode.Parse(context)!["project_ids"];
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse((string)answer["configs"]!)![0]!["context"]!["project_ids"], expected));
    }

    [TestCase("null", 400, "Field 'configs' is a required field.")]
    [TestCase("""[]""", 400, "Field 'configs' is a required field.")]
    [TestCase("""[{"options":{}}]""", 400, "Field :configs.context is a required field.")]
    [TestCase("""[{"context":{"is_global":true}}]""", 400, "Field :configs.options is a required field.")]
    [TestCase("""[{"context":[],"options":{}}]""", 400, "Field :configs.context is not a valid object.")]
    [TestCase("""[{"context":{},"options":{}}]""", 400, "Field :configs.context.is_global is a required field.")]
    [TestCase("""[{"context":{"is_global":false},"options":{}}]""", 400, "Field :configs.context.project_ids is a required field.")]
    [TestCase("""[{"context":{"is_global":false,"project_ids":""},"options":{}}]""", 400, "Field :configs.context.project_ids is a required field.")]
    [TestCase("""[{"context":{"is_global":true,"project_ids":"2"},"options":{}}]""", 400, "Field :configs.context.project_ids is not a valid array.")]
    [TestCase("""[{"context":{"is_global":false,"project_ids":[2,99]},"options":{}}]""", 404, "Field 'project_ids' contains unrecognized project IDs.")]
    [TestCase("""[{"context":{"is_global":true},"options":{}},{"context":{"is_global":true},"options":{}}]""", 400,
        "Field 'configs' has more than one configuration for the same project.")]
    public async Task Bad_configurations_are_refused(string configs, int status, string text) => AssertRefused(
        await Sandbox.Post("add_case_field", $$"""{"type":"String","name":"mine","label":"Mine","configs":{{configs}}}"""), status, text);

    [TestCase("""{"include_all":true,"template_ids":[2]}""", 200)]
    [TestCase("""{"include_all":false,"template_ids":[1,2]}""", 200)]
    [TestCase("""{"include_all":false}""", 400)]
    [TestCase("""{"include_all":"yes"}""", 400)]
    [TestCase("""{"template_ids":2}""", 400)]
    [TestCase("""{"template_ids":[99]}""", 404)]
    public async Task A_field_is_for_all_templates_or_for_those_it_lists(string templates, int status)
    {
        var body = JsonNode.Parse(templates)!.AsObject();
        (body["type"], body["name"], body["label"], body["configs"]) = ("String", "mine", "Mine", JsonNode.Parse(Everywhere));

        Assert.That((await Sandbox.Post("add_case_field", body)).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task The_new_field_is_there_at_once()
    {
        await Add(new { type = "Dropdown", name = "level", label = "Level", include_all = true, configs = Configs("""{"items":"1, UI\n2, API","is_required":true}""") });

        var old = await Sandbox.Get("get_case/1");
        var added = await Sandbox.Post("add_case/1", new { title = "x", custom_level = 2 });

        Assert.Multiple(async () =>
        {
            Assert.That((string?)(await Sandbox.Get("get_case_fields")).Json.AsArray()[^1]!["system_name"], Is.EqualTo("custom_level"));
            Assert.That(old.Json.AsObject().ContainsKey("custom_level"));
            Assert.That(old["custom_level"], Is.Null);
            Assert.That((int?)added["custom_level"], Is.EqualTo(2));
            AssertRefused(await Sandbox.Post("add_case/1", new { title = "x", custom_level = 3 }), 400, "Field :custom_level is not a valid ID.");
            AssertRefused(await Sandbox.Post("add_case/1", new { title = "x" }), 400, "Field :custom_level is a required field.");
        });
    }

    [Test]
    public async Task A_field_of_one_project_is_ignored_in_the_others()
    {
        await Sandbox.Post(
            "add_case_field",
            """
            {"type":"Integer","name":"level","label":"Level","include_all":true,
             "configs":[{"context":{"is_global":false,"project_ids":[2]},"options":{"is_required":true}}]}
            """);

        Assert.Multiple(async () =>
        {
            Assert.That((await Sandbox.Post("add_case/1", new { title = "x", custom_level = "high" }))["custom_level"], Is.Null);
            AssertRefused(await Sandbox.Post("add_case/5", new { title = "x", custom_level = "high" }), 400, "Field :custom_level is not a valid integer.");
        });
    }

    [TestCase("ada@example.com", "ada-key")]
    [TestCase("guest@example.com", "guest-key")]
    public async Task Only_an_administrator_may_add_a_field(string user, string key)
    {
        Sandbox.SignIn(user, key);

        AssertRefused(
            await Add(new { type = "String", name = "mine", label = "Mine", configs = JsonNode.Parse(Everywhere) }), 403,
            "You are not allowed to add case fields (requires administrator privileges).");
    }

    private static JsonArray Configs(string options) =>
        [new JsonObject { ["context"] = new JsonObject { ["is_global"] = true, ["project_ids"] = new JsonArray() }, ["options"] = JsonNode.Parse(options) }];

    private static string Without(JsonNode json, string key)
    {
        json.AsObject().Remove(key);
        return json.ToJsonString();
    }

    private Task<Answer> Add(object body) => Sandbox.Post("add_case_field", body);
}
