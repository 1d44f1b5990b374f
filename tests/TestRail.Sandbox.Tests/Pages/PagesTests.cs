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
            Assert.That(page, Does.Contain("1 Passed").And.Contain("1 Untested"), "counters");
            Assert.That(page, Does.Contain("<strong>boom</strong>").And.Contain("<pre><code>at Cart.Add()"), "comment");
            Assert.That(page, Does.Contain("elapsed 1m 5s").And.Contain("version 1.4.2").And.Contain("defects AX-7"), "facts");
            Assert.That(page, Does.Contain("assigned to Ada Lovelace").And.Contain("custom_environment staging"), "people and fields");
            Assert.That(page.IndexOf("staging", StringComparison.Ordinal), Is.LessThan(page.IndexOf("boom", StringComparison.Ordinal)), "newest first");
            Assert.That(page, Does.Contain("background:#65bb63"), "TestRail's green");
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
            Assert.That(await Open("index.php?/runs/view/1"), Does.Not.Contain("<script").And.Contain("&lt;script&gt;alert(1)"));
            Assert.That(await Open(""), Does.Not.Contain("<script").And.Contain("&lt;script&gt;alert(1)"));
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
    public async Task An_attachment_can_be_saved_but_does_not_run()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_result/1", new { status_id = 1 });
        await Sandbox.Upload("add_attachment_to_result/1", "trace.html", "<script>"u8.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/attachments/get/1");

        Assert.That(await Open("index.php?/runs/view/1"), Does.Contain($"""<a href="{Sandbox.Server.Url}index.php?/attachments/get/1">trace.html</a>"""));
        using var response = await Sandbox.Raw(request);

        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentDisposition?.ToString(), Is.EqualTo("attachment; filename*=UTF-8''trace.html"));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/octet-stream"));
        });
    }

    [TestCase("index.php?/runs/view/99")]
    [TestCase("index.php?/runs/view/x")]
    [TestCase("index.php?/runs")]
    [TestCase("index.php?/nothing/view/1")]
    [TestCase("favicon.ico")]
    public async Task A_page_that_is_not_there_is_not_found(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((404, "text/html; charset=utf-8")));
    }

    private async Task<string> Open(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);
        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "text/html; charset=utf-8")));
        return answer.Text;
    }
}
