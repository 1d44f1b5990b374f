using System.Text.Json;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class CasesTests : SandboxFixture
{
    [Test]
    public async Task A_case_shows_all_its_fields()
    {
        var answer = await Sandbox.Get("get_case/1");

        Assert.Multiple(() =>
        {
            Assert.That((string?)answer["title"], Is.EqualTo("An empty cart costs nothing"));
            Assert.That((long)answer["section_id"]!, Is.EqualTo(1));
            Assert.That((long)answer["type_id"]!, Is.EqualTo(7));
            Assert.That((long)answer["priority_id"]!, Is.EqualTo(3));
            Assert.That((string?)answer["custom_automation_id"], Is.EqualTo("Shop.CartTests.A_new_cart_costs_nothing"));
            Assert.That(answer.Json.AsObject().ContainsKey("custom_preconds"), "a field that is not set is there as null");
            Assert.That(answer["custom_preconds"], Is.Null);
            Assert.That((int)answer["is_deleted"]!, Is.Zero);
        });
    }

    [TestCase("section_id=1", 10)]
    [TestCase("section_id=1,4", 20)]
    [TestCase("priority_id=4", 6)]
    [TestCase("type_id=10", 2)]
    [TestCase("refs=SHOP-112", 1)]
    [TestCase("refs_filter=shop-", 2)]
    [TestCase("filter=SEARCH", 4)]
    [TestCase("filter=no%20such%20title", 0)]
    [TestCase("created_by=2", 0)]
    [TestCase("created_after=1", 40)]
    [TestCase("created_before=1", 0)]
    public async Task A_filter_narrows_the_list(string filter, int count)
    {
        var answer = await Sandbox.Get($"get_cases/1&{filter}");

        Assert.That((int)answer["size"]!, Is.EqualTo(count));
    }

    [TestCase("priority_id=high", "Field :priority_id is not a valid ID.")]
    [TestCase("created_after=yesterday", "Field :created_after is not a valid timestamp.")]
    public async Task A_filter_of_a_wrong_type_is_refused(string filter, string text) =>
        AssertRefused(await Sandbox.Get($"get_cases/1&{filter}"), 400, text);

    [TestCase("get_cases/2")]
    [TestCase("get_sections/2")]
    [TestCase("get_cases/3")]
    public async Task A_project_of_several_suites_needs_one_named(string method) =>
        AssertRefused(await Sandbox.Get(method), 400, "Field :suite_id is a required field.");

    [TestCase("get_cases/2&suite_id=1")]
    [TestCase("get_cases/1&suite_id=2")]
    [TestCase("get_sections/2&suite_id=99")]
    public async Task The_suite_must_be_the_projects_own(string method) =>
        AssertRefused(await Sandbox.Get(method), 400, "Field :suite_id is not a valid test suite.");

    [Test]
    public async Task A_new_case_takes_the_defaults_and_echoes_what_was_sent()
    {
        var answer = await Sandbox.Post(
            "add_case/1", new { title = "Gift wrapping costs extra", estimate = "90s", refs = "SHOP-1", custom_automation_id = "A.b", custom_unheard_of = 1 });

        Assert.Multiple(() =>
        {
            Assert.That((long)answer["id"]!, Is.EqualTo(58));
            Assert.That((long)answer["template_id"]!, Is.EqualTo(1));
            Assert.That((long)answer["type_id"]!, Is.EqualTo(7));
            Assert.That((long)answer["priority_id"]!, Is.EqualTo(2));
            Assert.That((string?)answer["estimate"], Is.EqualTo("1m 30s"));
            Assert.That((string?)answer["custom_automation_id"], Is.EqualTo("A.b"));
            Assert.That(answer.Json.AsObject().ContainsKey("custom_unheard_of"), Is.False);
        });
    }

    [TestCase("""{}""", "Field :title is a required field.")]
    [TestCase("""{"title":""}""", "Field :title is a required field.")]
    [TestCase("""{"title":7}""", "Field :title is not a valid string.")]
    [TestCase("""{"title":"x","type_id":99}""", "Field :type_id is not a valid case type.")]
    [TestCase("""{"title":"x","priority_id":99}""", "Field :priority_id is not a valid priority.")]
    [TestCase("""{"title":"x","milestone_id":4}""", "Field :milestone_id is not a valid milestone.")]
    [TestCase("""{"title":"x","estimate":"0s"}""", "Field :estimate is not in a valid time span format.")]
    public async Task A_bad_case_is_refused(string body, string text) => AssertRefused(await Sandbox.Post("add_case/1", body), 400, text);

    [Test]
    public async Task A_title_has_at_most_250_characters()
    {
        var longest = await Sandbox.Post("add_case/1", new { title = new string('x', 250) });
        var longer = await Sandbox.Post("add_case/1", new { title = new string('x', 251) });

        Assert.That(longest.Status, Is.EqualTo(200));
        AssertRefused(longer, 400, "Field :title is too long (250 characters at most).");
    }

    [Test]
    public async Task A_new_case_joins_the_open_runs_of_its_whole_suite_only()
    {
        var whole = (long)(await Sandbox.Post("add_run/1", new { name = "All" }))["id"]!;
        var closed = (long)(await Sandbox.Post("add_run/1", new { name = "Over" }))["id"]!;
        await Sandbox.Post($"close_run/{closed}");
        var chosen = await Sandbox.OpenRun(1, 2);

        await Sandbox.Post("add_case/1", new { title = "Gift wrapping costs extra" });

        Assert.Multiple(async () =>
        {
            Assert.That((int)(await Sandbox.Get($"get_run/{whole}"))["untested_count"]!, Is.EqualTo(41));
            Assert.That((int)(await Sandbox.Get($"get_run/{closed}"))["untested_count"]!, Is.EqualTo(40));
            Assert.That((int)(await Sandbox.Get($"get_run/{chosen}"))["untested_count"]!, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_section_can_be_added_below_another()
    {
        var answer = await Sandbox.Post("add_section/1", new { name = "Vouchers", parent_id = 1 });

        Assert.That(
            JsonSerializer.Serialize(answer.Json),
            Is.EqualTo("""{"id":11,"suite_id":1,"name":"Vouchers","description":null,"parent_id":1,"display_order":5,"depth":1}"""));
    }

    [TestCase("add_section/1", """{}""", "Field :name is a required field.")]
    [TestCase("add_section/1", """{"name":"x","parent_id":5}""", "Field :parent_id is not a valid section.")]
    [TestCase("add_section/2", """{"name":"x"}""", "Field :suite_id is a required field.")]
    public async Task A_bad_section_is_refused(string method, string body, string text) =>
        AssertRefused(await Sandbox.Post(method, body), 400, text);
}
