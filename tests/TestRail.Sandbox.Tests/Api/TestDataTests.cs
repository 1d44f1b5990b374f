using System.Text;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Variables and datasets, groups and roles, reports, feature files and fields for dynamic filters.</summary>
internal sealed class TestDataTests : SandboxFixture
{
    [Test]
    public async Task A_dataset_has_a_value_for_each_variable()
    {
        await Sandbox.Post("add_variable/1", """{"name":"country"}""");
        var added = await Sandbox.Post("add_dataset/1", """{"name":"Europe","variables":{"currency":"EUR","country":"PL"}}""");
        var changed = await Sandbox.Post($"update_dataset/{added["id"]}", """{"variables":{"country":"CZ"}}""");

        Assert.Multiple(async () =>
        {
            Assert.That(added["variables"]!.ToJsonString(), Is.EqualTo("""[{"id":1,"name":"currency","value":"EUR"},{"id":2,"name":"country","value":"PL"}]"""));
            Assert.That(changed["variables"]!.ToJsonString(), Does.Contain("\"EUR\"").And.Contain("\"CZ\""));
            Assert.That((await Sandbox.Get($"get_dataset/{added["id"]}")).Text, Is.EqualTo(changed.Text));
            Assert.That((await Sandbox.Get("get_datasets/1")).Items("datasets").Select(dataset => (string?)dataset["name"]), Is.EqualTo(new[] { "Default", "Europe" }));
        });

        await Sandbox.Post("delete_variable/1");
        Assert.That((await Sandbox.Get($"get_dataset/{added["id"]}"))["variables"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Sandbox.Get("get_variables/1")).Items("variables").Select(variable => (string?)variable["name"]), Is.EqualTo(new[] { "country" }));
        Assert.That((await Sandbox.Post($"delete_dataset/{added["id"]}")).Status, Is.EqualTo(200));
        Assert.That((await Sandbox.Get("get_datasets/1")).Items("datasets"), Has.Count.EqualTo(1));
    }

    [TestCase("add_variable/1", """{"name":"currency"}""", "Field :name is already in use.")]
    [TestCase("add_dataset/1", """{"name":"Default"}""", "Field :name is already in use.")]
    [TestCase("add_dataset/1", """{"name":"x","variables":{"unknown":"1"}}""", "Field :variables is not a valid variable.")]
    [TestCase("add_dataset/1", """{"name":"x","variables":{"currency":["EUR"]}}""", "Field :variables.currency is not a valid string.")]
    [TestCase("delete_dataset/1", "{}", "This operation is not allowed. The default dataset cannot be deleted.")]
    [TestCase("add_group", """{"name":"x","user_ids":[99]}""", "Field :user_ids is not a valid user.")]
    public async Task What_is_wrong_is_refused(string method, string body, string text)
    {
        AssertRefused(await Sandbox.Post(method, body), 400, text);
        Assert.That((await Sandbox.Get("get_datasets/1")).Items("datasets"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Groups_are_added_changed_and_deleted()
    {
        var added = await Sandbox.Post("add_group", """{"name":"Night shift","user_ids":[1,3]}""");
        var changed = await Sandbox.Post("update_group/2", """{"user_ids":[4]}""");

        Assert.That(added.Text, Is.EqualTo("""{"id":2,"name":"Night shift","user_ids":[1,3]}"""));
        Assert.That(changed.Text, Is.EqualTo("""{"id":2,"name":"Night shift","user_ids":[4]}"""));
        Assert.That((await Sandbox.Get("get_groups")).Numbers("groups", "id"), Is.EqualTo(new[] { 1, 2 }));
        await Sandbox.Post("delete_group/2");
        Assert.That((await Sandbox.Get("get_group/2")).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Roles_are_those_of_the_users()
    {
        var roles = (await Sandbox.Get("get_roles")).Items("roles");

        Assert.That(roles.Select(role => ((int)role["id"]!, (string?)role["name"], (bool)role["is_default"]!)), Is.EqualTo(new[] { (2, "Tester", true), (3, "Lead", false), (4, "Read-only", false) }));
    }

    [Test]
    public async Task Reports_are_listed_and_give_their_addresses()
    {
        var run = await Sandbox.Get("run_report/1");

        Assert.That((await Sandbox.Get("get_reports/1")).Numbers(null, "id"), Is.EqualTo(new[] { 1 }));
        Assert.That((await Sandbox.Get("get_cross_project_reports")).Numbers(null, "id"), Is.EqualTo(new[] { 2 }));
        Assert.That((string?)run["report_url"], Is.EqualTo($"{Sandbox.Server.Url}index.php?/reports/view/1"));
        Assert.That((await Sandbox.Get("run_report/2")).Error, Is.EqualTo("Field :report_template_id is not a valid report template."));
    }

    [Test]
    public async Task A_case_is_exported_as_a_feature_file()
    {
        await Sandbox.Post("update_case/1", """{"refs":"R-1, R-2","custom_preconds":"A cart.\nA user."}""");

        var answer = await Sandbox.Get("get_bdd/1");

        Assert.That(answer.ContentType, Is.EqualTo("text/plain; charset=utf-8"));
        Assert.That(answer.Text, Is.EqualTo($"@R-1 @R-2\nFeature: {(await Sandbox.Get("get_case/1"))["title"]}\n  A cart.\n  A user.\n"));
    }

    [Test]
    public async Task A_feature_file_becomes_a_case_and_is_exported_as_it_was()
    {
        const string Feature = "@R-1 @R-2\nFeature: Cart\n  A cart.\n  A user.\n\n@slow\nScenario: Adds up\n  Given a cart\n\nScenario Outline: Subtracts\n  Given <n>\n";

        var added = await Sandbox.Upload("add_bdd/1", "cart.feature", Encoding.UTF8.GetBytes(Feature.ReplaceLineEndings("\r\n")));

        Assert.Multiple(async () =>
        {
            Assert.That(((string?)added["title"], (string?)added["refs"], (long)added["section_id"]!, (string?)added["custom_preconds"]), Is.EqualTo(("Cart", "R-1, R-2", 1L, "A cart.\nA user.")));
            Assert.That((string?)added["custom_testrail_bdd_scenario"], Does.StartWith("[{\"content\":\"@slow\\nScenario: Adds up"));
            Assert.That((await Sandbox.Get($"get_bdd/{added["id"]}")).Text, Is.EqualTo(Feature));
        });
    }

    [Test]
    public async Task A_feature_file_replaces_a_case_and_nothing_else_does()
    {
        await Sandbox.Post("update_case/1", new { refs = "R-9", estimate = "5m" });

        var updated = await Sandbox.Upload("update_bdd/1", "cart.feature", "Feature: Changed\n\nScenario: S"u8.ToArray());

        Assert.That(((string?)updated["title"], (string?)updated["refs"], (string?)updated["estimate"]), Is.EqualTo(("Changed", (string?)null, "5m")));
        AssertRefused(await Sandbox.Upload("update_bdd/1", "a.txt", "Scenario: S"u8.ToArray()), 400, "The attached file is not a Gherkin feature file (Feature: with a title is required).");
        AssertRefused(await Sandbox.Upload("add_bdd/1", "a.txt", Encoding.UTF8.GetBytes("Feature: " + new string('x', 251))), 400, "Field :title is too long (250 characters at most).");
        AssertRefused(await Sandbox.Upload("add_bdd/1", "a.txt", [1], field: "file"), 400, "No file attached or upload size was exceeded.");
        Assert.That((string?)(await Sandbox.Get("get_case/1"))["title"], Is.EqualTo("Changed"));
    }

    [Test]
    public async Task The_fields_of_dynamic_filters_have_values_or_comparisons()
    {
        var fields = (await Sandbox.Get("get_dynamic_filter_fields/1")).Json.AsArray().ToDictionary(field => (string)field!["system_name"]!, field => field!);

        Assert.Multiple(() =>
        {
            Assert.That((string?)fields["priority_id"]["options"], Is.EqualTo("1, Low\n2, Medium\n3, High\n4, Critical"));
            Assert.That((string?)fields["labels"]["options"], Is.EqualTo("1, smoke\n2, legal"));
            Assert.That((string?)fields["updated_on"]["sub_filters"], Does.Contain("3, Is Before"));
            Assert.That((string?)fields["custom_automation_id"]["sub_filters"], Does.Contain("5, Contains"));
            Assert.That(fields.Keys, Does.Not.Contain("custom_steps_separated").And.Not.Contain("custom_preconds"));
        });
    }
}
