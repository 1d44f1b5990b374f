using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>The pages in a browser while results arrive.</summary>
internal sealed class BrowserTests : BrowserFixture
{
    [Test]
    public async Task A_run_shows_results_while_they_arrive()
    {
        await Sandbox.OpenRun(1, 2, 3);
        await Sandbox.Post("add_result/1", new { status_id = 5, comment = "broken" });
        var page = await OpenAsync("index.php?/runs/view/1");
        await page.EvaluateAsync("() => window.isTheSame = true");
        await page.Locator("#D1 > summary").ClickAsync();

        await Sandbox.Post("add_results/1", new { results = new[] { new { test_id = 1, status_id = 1, comment = "mended" }, new { test_id = 2, status_id = 1, comment = "" } } });

        await Expect(page.Locator(".summary .legend")).ToContainTextAsync("Passed 2");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.Locator(".summary .legend").InnerTextAsync(), Does.Contain("All 3").And.Contain("Untested 1").And.Not.Contain("Failed"));
            Assert.That(await page.Locator(".percent").InnerTextAsync(), Is.EqualTo("66% passed"));
            Assert.That(await page.Locator("#T1 > td:last-child").InnerTextAsync(), Is.EqualTo("Passed"));
            Assert.That(await page.GetByText("mended").IsVisibleAsync(), "what was opened stays open");
            Assert.That(await page.EvaluateAsync<bool>("() => window.isTheSame"), "the page was not loaded again");
            await Expect(page.Locator("#live")).ToHaveTextAsync("Live");
        });
    }

    [Test]
    public async Task The_first_page_shows_a_run_as_soon_as_there_is_one()
    {
        var page = await OpenAsync("");
        await Expect(page.GetByText("No runs yet.").First).ToBeVisibleAsync();

        await Sandbox.OpenRun(1);

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Nightly" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nightly" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nightly");
    }

    [Test]
    public async Task A_page_stays_where_its_reader_is()
    {
        await Sandbox.OpenRun([.. Enumerable.Range(1, 40).Select(id => (long)id)]);
        var page = await OpenAsync("index.php?/runs/view/1");
        await page.EvaluateAsync("() => scrollTo(0, 700)");
        await page.Locator("#T20 a").FocusAsync();
        var before = await page.EvaluateAsync<double>("() => scrollY");

        await Sandbox.Post("add_result/30", new { status_id = 1 });
        await Expect(page.Locator("#T30 > td:last-child")).ToHaveTextAsync("Passed");

        Assert.That(await page.EvaluateAsync<double>("() => scrollY"), Is.EqualTo(before).And.GreaterThan(0));
        Assert.That(await page.EvaluateAsync<string>("() => document.activeElement.textContent"), Is.EqualTo("T20"));
    }

    [Test]
    public async Task What_people_wrote_runs_nothing()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post(
            "add_result/1", new { status_id = 5, comment = "<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n[x](javascript:alert(3)) ![y](https://example.com/y.png)" });
        await Sandbox.Upload("add_attachment_to_result/1", "trace.html", "<script>alert(4)</script>"u8.ToArray());
        await Sandbox.Upload("add_attachment_to_result/1", "chart.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(5)</script></svg>"u8.ToArray());
        var page = await OpenAsync("index.php?/tests/view/1");

        await Expect(page.GetByText("<script>alert(1)</script>")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "x", Exact = true }).ClickAsync();
        await page.GotoAsync($"{Sandbox.Server.Url}index.php?/attachments/get/1");
        await Expect(page.GetByText("<script>alert(4)</script>")).ToBeVisibleAsync();
        await page.GotoAsync($"{Sandbox.Server.Url}index.php?/attachments/get/2");
        await Expect(page.GetByText("alert(5)")).ToBeVisibleAsync();

        Assert.That(Dialogs, Is.Empty);
    }

    [Test]
    public async Task A_picture_is_seen()
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Upload("add_attachment_to_run/1", "shot.png", await (await OpenAsync("")).ScreenshotAsync());
        await Sandbox.Post("add_result/1", new { status_id = 1, comment = "![](index.php?/attachments/get/1)" });

        var page = await OpenAsync("index.php?/tests/view/1");
        await Expect(page.Locator(".text img")).ToHaveJSPropertyAsync("naturalWidth", 1280);
        await page.GotoAsync($"{Sandbox.Server.Url}index.php?/runs/view/1");
        await Expect(page.Locator(".files img")).ToHaveJSPropertyAsync("naturalWidth", 1280);
    }

    [Test]
    public async Task A_run_of_ten_thousand_tests_can_be_read()
    {
        await using var large = await StartLargeAsync(10_000);
        await large.Post("add_run/1", new { include_all = true });
        await large.Post("add_results/1", new { results = Enumerable.Range(1, 300).Select(id => new { test_id = 2 * id, status_id = 5, comment = new string('x', 2000) }) });
        var page = await NewPageAsync();

        var answer = await page.GotoAsync($"{large.Server.Url}index.php?/runs/view/1");
        Assert.That((await answer!.BodyAsync()).Length, Is.LessThan(500_000), "a page does not grow with its run");
        await Expect(page.Locator("tr[id]")).ToHaveCountAsync(250);
        await page.GetByRole(AriaRole.Link, new() { Name = "Failed 300" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next ›" }).First.ClickAsync();

        await Expect(page.Locator(".pager").First).ToContainTextAsync("251–300 of 300");
        await Expect(page.Locator("tr[id]")).ToHaveCountAsync(50);
        await Expect(page.Locator("tr[id]").First).ToContainTextAsync("T502");
    }

    [Test]
    public async Task It_says_when_the_server_does_not_answer_and_goes_on_when_it_does()
    {
        await Sandbox.OpenRun(1);
        var page = await OpenAsync("index.php?/runs/view/1");
        Sandbox.Server.Faults.Down = true;
        await Expect(page.Locator("#live")).ToHaveTextAsync("The server does not answer.");

        Sandbox.Server.Faults.Down = false;
        await Sandbox.Post("add_result/1", new { status_id = 1 });

        await Expect(page.Locator(".percent")).ToHaveTextAsync("100% passed");
        // The browser logs an error for each connection that was cut.
        Complaints.RemoveAll(text => text.StartsWith("Failed to load resource: net::ERR_", StringComparison.Ordinal));
    }

    [Test]
    public async Task Without_script_a_page_shows_the_same()
    {
        await Sandbox.OpenRun(1);
        var page = await NewPageAsync(new() { JavaScriptEnabled = false });

        await page.GotoAsync($"{Sandbox.Server.Url}index.php?/runs/view/1");

        await Expect(page.Locator(".summary .legend")).ToContainTextAsync("Untested 1");
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task A_narrow_screen_needs_no_scrolling_sideways(ColorScheme scheme)
    {
        await Sandbox.OpenRun([.. Enumerable.Range(1, 40).Select(id => (long)id)]);
        await Sandbox.Post("add_result/1", new { status_id = 5, comment = $"```\n{new string('x', 300)}\n```" });
        var page = await NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = scheme });

        foreach (var address in new[] { "", "index.php?/projects/overview/1", "index.php?/runs/view/1", "index.php?/tests/view/1", "index.php?/suites/view/1" })
        {
            await page.GotoAsync(Sandbox.Server.Url + address);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
            Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360), address);
        }
    }
}
