using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

internal sealed class PagingTests : SandboxFixture
{
    [Test]
    public async Task A_short_list_is_one_page()
    {
        var answer = await Sandbox.Get("get_cases/1");

        Assert.Multiple(() =>
        {
            Assert.That((int)answer["offset"]!, Is.Zero);
            Assert.That((int)answer["limit"]!, Is.EqualTo(250));
            Assert.That((int)answer["size"]!, Is.EqualTo(40));
            Assert.That(answer["_links"]!.ToJsonString(), Is.EqualTo("""{"next":null,"prev":null}"""));
        });
    }

    [Test]
    public async Task A_page_links_its_neighbours_and_keeps_the_filters()
    {
        var answer = await Sandbox.Get("get_cases/1&section_id=1,2&limit=5&filter=%20&offset=5");

        Assert.Multiple(() =>
        {
            Assert.That((int)answer["size"]!, Is.EqualTo(5));
            Assert.That(
                (string?)answer["_links"]!["next"], Is.EqualTo("/api/v2/get_cases/1&section_id=1,2&filter=%20&limit=5&offset=10"));
            Assert.That(
                (string?)answer["_links"]!["prev"], Is.EqualTo("/api/v2/get_cases/1&section_id=1,2&filter=%20&limit=5&offset=0"));
        });
    }

    [Test]
    public async Task The_pages_together_are_the_whole_list()
    {
        var ids = new List<long>();
        for (var next = "/api/v2/get_cases/1&limit=7"; next is not null;)
        {
            var page = await Sandbox.Get(next["/api/v2/".Length..]);
            ids.AddRange(page.Numbers("cases", "id"));
            next = (string?)page["_links"]!["next"];
        }

        Assert.That(ids, Is.EqualTo(Enumerable.Range(1, 40)));
    }

    [Test]
    public async Task A_full_last_page_has_no_next()
    {
        var answer = await Sandbox.Get("get_cases/1&limit=20&offset=20");

        Assert.That(answer["_links"]!["next"], Is.Null);
    }

    [Test]
    public async Task Behind_the_end_there_is_an_empty_page()
    {
        var answer = await Sandbox.Get("get_cases/1&offset=400");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(200));
            Assert.That(answer.Items("cases"), Is.Empty);
        });
    }

    [TestCase("limit=0", "Field :limit is too small (minimum 1).")]
    [TestCase("limit=251", "Field :limit is too large (maximum 250).")]
    [TestCase("limit=-1", "Field :limit is not a valid natural number.")]
    [TestCase("limit=o", "Field :limit is not a valid natural number.")]
    [TestCase("offset=-1", "Field :offset is not a valid natural number.")]
    [TestCase("offset=x", "Field :offset is not a valid natural number.")]
    public async Task A_page_that_cannot_be_is_refused(string filter, string text) =>
        AssertRefused(await Sandbox.Get($"get_cases/1&{filter}"), 400, text);

    [TestCase("get_projects", "projects")]
    [TestCase("get_suites/1", "suites")]
    [TestCase("get_sections/1", "sections")]
    [TestCase("get_cases/1", "cases")]
    [TestCase("get_milestones/1", "milestones")]
    [TestCase("get_labels/1", "labels")]
    [TestCase("get_history_for_case/1", "history")]
    [TestCase("get_users", "users")]
    [TestCase("get_users/1", "users")]
    [TestCase("get_runs/1", "runs")]
    [TestCase("get_plans/1", "plans")]
    [TestCase("get_tests/1", "tests")]
    [TestCase("get_results/1", "results")]
    [TestCase("get_results_for_run/1", "results")]
    [TestCase("get_results_for_case/1/1", "results")]
    [TestCase("get_attachments_for_run/1", "attachments")]
    [TestCase("get_attachments_for_case/1", "attachments")]
    public async Task A_list_stands_under_its_name(string method, string key)
    {
        await Sandbox.OpenRun(1);

        var answer = await Sandbox.Get(method);

        Assert.That((int?)answer["size"], Is.EqualTo(answer.Items(key).Count));
    }

    [TestCase("get_statuses")]
    [TestCase("get_configs/1")]
    [TestCase("get_case_fields")]
    [TestCase("get_result_fields")]
    [TestCase("get_templates/1")]
    [TestCase("get_priorities")]
    [TestCase("get_case_types")]
    [TestCase("get_case_statuses")]
    [TestCase("get_attachments_for_test/1")]
    public async Task A_list_without_pages_is_a_bare_array(string method)
    {
        await Sandbox.OpenRun(1);

        var answer = await Sandbox.Get(method);

        Assert.That(answer.Text, Does.StartWith("["));
    }

    [Test]
    public async Task An_old_server_sends_bare_arrays_everywhere()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { LegacyLists = true });

        var answer = await sandbox.Get("get_projects");

        Assert.That(answer.Numbers(null, "id"), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That((await sandbox.Get("get_users")).Numbers(null, "id"), Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }
}
