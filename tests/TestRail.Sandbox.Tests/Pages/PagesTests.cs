namespace TestRail.Sandbox.Tests.Pages;

internal sealed class PagesTests : SandboxFixture
{
    [Test]
    public async Task The_first_page_leads_to_projects_runs_and_plans()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_plan/1", new { name = "System test" });

        var page = await Open("");

        Assert.That(page, Does.Contain($"""<a href="{Sandbox.Server.Url}index.php?/projects/overview/1">Web shop</a>""")
            .And.Contain($"""<a href="{Sandbox.Server.Url}index.php?/runs/view/1">Nightly</a>""")
            .And.Contain($"""<a href="{Sandbox.Server.Url}index.php?/plans/view/2">System test</a>"""));
    }

    [TestCase("get_project/1", "Web shop")]
    [TestCase("get_suite/1", "An empty cart costs nothing")]
    [TestCase("get_milestone/2", "Release 1.1")]
    [TestCase("get_run/1", "Nightly")]
    [TestCase("get_plan/2", "Chrome")]
    public async Task A_url_of_the_API_opens_its_page(string method, string text)
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1,"config_ids":[1]}]}""");
        var url = (string)(await Sandbox.Get(method))["url"]!;

        Assert.That(await Open(url), Does.Contain(text));
    }

    [Test]
    public async Task A_run_shows_every_result_of_every_test()
    {
        await Sandbox.OpenRun(1, 2);
        await Sandbox.Post(
            "add_result/1",
            new { status_id = 5, comment = "**boom**\n\n```\nat Cart.Add()\n```", elapsed = "65s", version = "1.4.2", defects = "AX-7", assignedto_id = 2 });
        await Sandbox.Post("add_result/1", new { status_id = 1, custom_environment = "staging" });

        var page = await Open("index.php?/runs/view/1");

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Passed <b>1</b>").And.Contain("Untested <b>1</b>").And.Contain("<strong>50%</strong> passed"), "counters");
            Assert.That(page, Does.Contain("<strong>boom</strong>").And.Contain("<pre><code>at Cart.Add()"), "comment");
            Assert.That(page, Does.Contain(Fact("Elapsed", "1m 5s")).And.Contain(Fact("Version", "1.4.2")).And.Contain("<dt>Defects</dt> <dd><a "), "facts");
            Assert.That(page, Does.Contain(Fact("Assigned to", "Ada Lovelace")).And.Contain(Fact("Environment", "staging")), "people and fields");
            Assert.That(page.IndexOf("staging", StringComparison.Ordinal), Is.LessThan(page.IndexOf("boom", StringComparison.Ordinal)), "newest first");
            Assert.That(page, Does.Contain("""<rect class="status-1" x="0" width="1" height="1"/><rect class="status-3" x="1" width="1" height="1"/>"""), "the bar");
        });
    }

    [Test]
    public async Task What_people_wrote_is_shown_and_never_obeyed()
    {
        const string Attack = "<script>alert(1)</script>";
        await Sandbox.Post("add_run/1", new { name = Attack, description = Attack, include_all = false, case_ids = new[] { 1 } });
        await Sandbox.Post("add_result/1", new { status_id = 1, comment = Attack, version = Attack, custom_environment = Attack });

        Assert.Multiple(async () =>
        {
            Assert.That(await Open("index.php?/runs/view/1"), Does.Not.Contain("<script>").And.Contain("&lt;script&gt;alert(1)"));
            Assert.That(await Open(""), Does.Not.Contain("<script>").And.Contain("&lt;script&gt;alert(1)"));
        });
    }

    [Test]
    public async Task A_link_to_the_web_stays_one()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_result/1", new { status_id = 1, comment = "[build](https://ci.example.com/7)" });

        Assert.That(await Open("index.php?/runs/view/1"), Does.Contain("""<a href="https://ci.example.com/7">build</a>"""));
    }

    [TestCase("[here](javascript:alert(1))")]
    [TestCase("[here](JavaScript&#58;alert(1))")]
    [TestCase("<javascript:alert(1)>")]
    [TestCase("![here](javascript:alert(1))")]
    public async Task A_script_in_a_link_is_not_a_link(string comment)
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_result/1", new { status_id = 1, comment });

        Assert.That(await Open("index.php?/runs/view/1"), Does.Not.Contain("=\"javascript:").IgnoreCase);
    }

    [Test]
    public async Task Statuses_have_the_colours_of_TestRail_and_text_that_can_be_read_upon_them()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/assets/page.css");
        using var response = await Sandbox.Raw(request);

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/css"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(".status-1 { --status: #65bb63; --on-status: #111; }"));
    }

    [Test]
    public async Task The_steps_of_a_result_are_a_table()
    {
        await Sandbox.OpenRun(30);
        await Sandbox.Post("add_result/1", """{"status_id":5,"custom_step_results":[{"content":"Pay **now**","expected":"A receipt","actual":"<b>","status_id":5}]}""");

        Assert.That(await Open("index.php?/tests/view/1"), Does.Contain("<strong>now</strong>").And.Contain("A receipt").And.Contain("&lt;b&gt;"));
    }

    [Test]
    public async Task A_test_shows_how_its_case_fared_in_other_runs()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_run/1", new { name = "Before", include_all = false, case_ids = new[] { 1 } });
        await Sandbox.Post("add_result/2", new { status_id = 5 });

        Assert.That(await Open("index.php?/tests/view/1"), Does.Contain("C1 in other runs").And.Contain("Before").And.Contain("status-5\">Failed"));
    }

    [Test]
    public async Task A_plan_shows_its_entries_with_their_configurations_and_files()
    {
        var plan = await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1,"name":"Smoke","config_ids":[1,4]}]}""");
        await Sandbox.Upload($"add_attachment_to_plan_entry/1/{plan["entries"]![0]!["id"]}", "entry.log", "x"u8.ToArray());
        await Sandbox.Upload("add_attachment_to_plan/1", "plan.log", "x"u8.ToArray());

        Assert.That(await Open("index.php?/plans/view/1"), Does.Contain("<h2>Smoke</h2>").And.Contain("Chrome, Windows 11").And.Contain("entry.log").And.Contain("plan.log"));
    }

    [Test]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await Sandbox.OpenRun(1);
        var (_, tag) = await Status("index.php?/runs/view/1", null);

        var (same, _) = await Status("index.php?/runs/view/1", tag);
        await Sandbox.Post("add_result/1", new { status_id = 1 });
        var (changed, newTag) = await Status("index.php?/runs/view/1", tag);

        Assert.That((same, changed), Is.EqualTo((304, 200)));
        Assert.That(newTag, Is.Not.EqualTo(tag));
    }

    [TestCase("")]
    [TestCase("index.php?/runs/view/1")]
    [TestCase("index.php?/runs/view/99")]
    public async Task No_page_takes_styles_or_scripts_from_what_people_wrote(string address)
    {
        await Sandbox.OpenRun(1);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await Sandbox.Raw(request);

        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; style-src 'self'; script-src 'self';"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain(" style=").And.Not.Contain("<style").And.Not.Contain("onclick"));
    }

    [TestCase("index.php?/runs/view/99")]
    [TestCase("index.php?/runs/view/x")]
    [TestCase("index.php?/runs")]
    [TestCase("index.php?/assets/secrets.txt")]
    [TestCase("index.php?/nothing/view/1")]
    [TestCase("favicon.ico")]
    public async Task A_page_that_is_not_there_is_not_found(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((404, "text/html; charset=utf-8")));
    }

    private static string Fact(string name, string value) => $"<dt>{name}</dt> <dd>{value}</dd>";

    private async Task<(int Status, string? Tag)> Status(string address, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var response = await Sandbox.Raw(request);
        return ((int)response.StatusCode, response.Headers.ETag?.Tag);
    }

    private async Task<string> Open(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);
        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "text/html; charset=utf-8")));
        return answer.Text;
    }
}
