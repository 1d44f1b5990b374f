using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>The window over the id of a defect or a reference, in a browser.</summary>
internal sealed class HoverTests : BrowserFixture
{
    [Test]
    public async Task Hovering_an_id_opens_its_window_and_leaving_it_closes_it()
    {
        var page = await OpenTestAsync(await AddDefectAsync());

        await Window(page).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.GetByRole(AriaRole.Link, new() { Name = "1001" }).HoverAsync();
        await Expect(Window(page)).ToContainTextAsync("Pays twice");
        await Expect(Window(page)).ToContainTextAsync("High");

        await Window(page).HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Expect(Window(page)).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(2, 2);
        await Expect(Window(page)).ToBeHiddenAsync();
    }

    [Test]
    public async Task The_keyboard_opens_and_closes_it_too()
    {
        var page = await OpenTestAsync(await AddDefectAsync());
        var link = page.GetByRole(AriaRole.Link, new() { Name = "1001" });

        await link.FocusAsync();
        await Expect(Window(page)).ToContainTextAsync("Pays twice");
        await Expect(link).ToHaveAttributeAsync("aria-describedby", "hover");
        await page.WaitForTimeoutAsync(1500);
        await Expect(link).ToBeFocusedAsync();
        await Expect(Window(page)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(Window(page)).ToBeHiddenAsync();
        await Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Pays twice");
    }

    [Test]
    public async Task It_shows_the_state_of_now()
    {
        var id = await AddDefectAsync();
        var page = await OpenTestAsync(id);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "1001" });
        await link.HoverAsync();
        await Expect(Window(page).Locator(".badge")).ToHaveTextAsync("Bug");
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.MoveAsync(2, 2);

        await Sandbox.ChangeItem(id, new { workflow_step = new { id = 4 } });
        await link.HoverAsync();

        await Expect(Window(page).Locator(".badge")).ToHaveTextAsync("Fixed");
    }

    [Test]
    public async Task An_id_that_does_not_exist_is_said_to()
    {
        await Sandbox.Post("update_case/1", new { refs = "AX-7" });
        var page = await OpenTestAsync(await AddDefectAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "AX-7" }).HoverAsync();

        await Expect(Window(page)).ToHaveTextAsync("Item AX-7 does not exist in Axosoft.");
    }

    [Test]
    public async Task What_an_item_contains_runs_nothing()
    {
        var id = await Sandbox.AddItem(new
        {
            name = "<img src=x onerror=alert(1)>",
            project = new { id = 1 },
            description = "<script>alert(2)</script>&lt;img src=x onerror=alert(3)&gt;",
        });
        var page = await OpenTestAsync(id);

        await page.GetByRole(AriaRole.Link, new() { Name = "1001" }).HoverAsync();

        await Expect(Window(page)).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(Window(page)).ToContainTextAsync("<img src=x onerror=alert(3)>");
        await page.GotoAsync($"{Sandbox.Server.Url}axosoft/viewitem.aspx?id={id}&type=features");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("<img src=x onerror=alert(1)>");
    }

    [Test]
    public async Task It_stays_within_a_narrow_screen()
    {
        var id = await Sandbox.AddItem(new { name = new string('x', 150), project = new { id = 1 }, description = string.Join(' ', Enumerable.Repeat("word", 400)) });
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_result/1", new { status_id = 5, defects = $"{id}" });
        var page = await NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await page.GotoAsync($"{Sandbox.Server.Url}index.php?/tests/view/1");

        await page.GetByRole(AriaRole.Link, new() { Name = "1001" }).FocusAsync();
        await Expect(Window(page)).ToBeVisibleAsync();

        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
    }

    private static ILocator Window(IPage page) => page.Locator("#hover");

    private Task<long> AddDefectAsync() =>
        Sandbox.AddItem(new { name = "Pays twice", project = new { id = 1 }, workflow_step = new { id = 2 }, priority = new { id = 3 }, description = "at Cart.Pay()<br>at Cart.Buy()" });

    private async Task<IPage> OpenTestAsync(long defect)
    {
        await Sandbox.OpenRun(1);
        await Sandbox.Post("add_result/1", new { status_id = 5, defects = $"{defect}" });
        return await OpenAsync("index.php?/tests/view/1");
    }
}
