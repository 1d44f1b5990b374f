using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>A new result and a pushed defect, in a browser.</summary>
internal sealed class ResultDialogTests : BrowserFixture
{
    private const string DropFile =
        """
        (target, name) => {
          const data = new DataTransfer();
          data.items.add(new File(["content of " + name], name, { type: "text/plain" }));
          for (const type of ["dragenter", "dragover", "drop"])
            target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """;

    [Test]
    public async Task A_defect_is_pushed_with_dropped_files_and_its_id_is_in_the_stored_result()
    {
        var page = await OpenTestAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add Result" }).ClickAsync();
        var result = page.GetByRole(AriaRole.Dialog, new() { Name = "Add Result" });
        await result.GetByLabel("Status").SelectOptionAsync("Failed");
        await result.GetByLabel("Comment").FillAsync("Expected 12.00 <b>");
        await result.GetByLabel("Elapsed").FillAsync("1m 5s");
        await result.GetByLabel("Version").FillAsync("1.4.2");
        await result.GetByLabel("Defects").FillAsync("AX-7");

        await result.GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();
        var push = page.GetByRole(AriaRole.Dialog, new() { Name = "Push Defect" });
        Assert.That(await push.GetByLabel("Title").InputValueAsync(), Does.StartWith("Failed test: "));
        Assert.That(await push.GetByLabel("Description").InputValueAsync(), Does.StartWith("Expected 12.00 <b>\n\nCase: C1\nRun: R1 Nightly\nTest: http://127.0.0.1:"));
        await push.GetByLabel("Project").SelectOptionAsync("Web shop");
        await push.GetByLabel("Workflow Step").SelectOptionAsync("Bug");
        await push.GetByLabel("Priority").SelectOptionAsync("High");
        await push.GetByLabel("Attachments", new() { Exact = true }).EvaluateAsync(DropFile, "onto attachments.log");
        await push.GetByLabel("Description").EvaluateAsync(DropFile, "onto description.log");
        await push.GetByLabel("Title").EvaluateAsync(DropFile, "elsewhere.log");
        await push.GetByLabel("Attachments", new() { Exact = true }).SetInputFilesAsync(new[] { File("chosen.log"), File("removed.log") });
        await push.GetByRole(AriaRole.Button, new() { Name = "Remove removed.log" }).ClickAsync();
        await push.GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();

        await Expect(push).ToBeHiddenAsync();
        await Expect(result.GetByLabel("Defects")).ToHaveValueAsync("AX-7, 1001");
        await result.GetByRole(AriaRole.Button, new() { Name = "Add Result" }).ClickAsync();
        await Expect(result).ToBeHiddenAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "1001" })).ToBeVisibleAsync();
        var stored = (await Sandbox.Get("get_results/1"))["results"]![0]!;
        var item = Sandbox.Server.Axosoft.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(((long)stored["status_id"]!, (string?)stored["comment"], (string?)stored["elapsed"], (string?)stored["version"], (string?)stored["defects"]), Is.EqualTo((5, "Expected 12.00 <b>", "1m 5s", "1.4.2", "AX-7, 1001")));
            Assert.That((item.IdOf("project"), item.IdOf("workflow_step"), item.IdOf("priority"), item.IdOf("release")), Is.EqualTo((1, 2, 3, (long?)null)));
            Assert.That((string?)item.Fields["description"], Does.StartWith("Expected 12.00 &lt;b&gt;<br><br>Case: C1<br>"));
            Assert.That(item.Attachments.Select(file => file.FileName), Is.EqualTo(new[] { "onto attachments.log", "onto description.log", "chosen.log" }));
            Assert.That(Encoding.UTF8.GetString(item.Attachments[0].Content), Is.EqualTo("content of onto attachments.log"));
        });
    }

    [Test]
    public async Task Values_are_remembered_only_of_the_fields_that_say_so()
    {
        await using var configured = await Axosoft.StartAsync(
            """
            [push.fields]
            priority=on
            severity=on
            custom_2=on
            custom_5=on
            [push.field.severity]
            remember=off
            [field.settings.custom_2]
            label=Areas
            type=multiselect
            remember=on
            [field.settings.custom_5]
            label=Browser
            type=string
            """);
        await configured.OpenRun(1);
        var page = await NewPageAsync();
        var push = await OpenPushAsync(page, configured);
        await push.GetByLabel("Project").SelectOptionAsync("Web shop / Payments");
        await push.GetByLabel("Workflow Step").SelectOptionAsync("Bug");
        await push.GetByLabel("Priority").SelectOptionAsync("High");
        await push.GetByLabel("Severity").SelectOptionAsync("Crash");
        await push.GetByLabel("Areas").SelectOptionAsync(["Cart", "Checkout"]);
        await push.GetByLabel("Browser").FillAsync("Chrome");
        await push.GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();
        await Expect(push).ToBeHiddenAsync();

        push = await OpenPushAsync(page, configured);

        await Expect(push.GetByLabel("Project")).ToHaveValueAsync("3");
        await Expect(push.GetByLabel("Workflow Step")).ToHaveValueAsync("2");
        await Expect(push.GetByLabel("Priority")).ToHaveValueAsync("3");
        await Expect(push.GetByLabel("Severity")).ToHaveValueAsync("");
        await Expect(push.GetByLabel("Areas")).ToHaveValuesAsync(["Cart", "Checkout"]);
        await Expect(push.GetByLabel("Browser")).ToHaveValueAsync("");
    }

    [Test]
    public async Task Fields_have_their_label_size_order_and_choices()
    {
        await using var configured = await Axosoft.StartAsync(
            """
            [push.fields]
            description=on
            project=on
            custom_1=on
            custom_3=on
            [push.field.description]
            label=Detailed <Description>
            size=compact
            required=on
            [field.settings.custom_1]
            label=Cause
            type=dropdown
            size=full
            [field.settings.custom_3]
            label=Reviewed
            type=bool
            """);
        await configured.OpenRun(1);

        var push = await OpenPushAsync(await NewPageAsync(), configured);

        Assert.That(
            await push.Locator(".fields > div").EvaluateAllAsync<string[]>("fields => fields.map(field => field.className + ' ' + field.querySelector('span').textContent)"),
            Is.EqualTo(new[] { "full Title", "compact Workflow Step", "compact Detailed <Description>", "compact Project", "full Cause", "compact Reviewed" }));
        Assert.That(await push.GetByLabel("Cause").Locator("option").AllTextContentsAsync(), Is.EqualTo(new[] { "", "Code", "Data" }));
        Assert.That(await push.GetByLabel("Reviewed").Locator("option").AllTextContentsAsync(), Is.EqualTo(new[] { "", "Yes", "No" }));
        Assert.That(await push.Locator("input[type=file]").CountAsync(), Is.Zero, "attachments are not on");
    }

    [Test]
    public async Task A_project_has_the_steps_of_its_workflow()
    {
        var push = await OpenPushAsync(await NewPageAsync(), Sandbox, 1);
        await push.GetByLabel("Project").SelectOptionAsync("Web shop");
        await push.GetByLabel("Workflow Step").SelectOptionAsync("Fixed");

        await push.GetByLabel("Project").SelectOptionAsync("Mobile app");

        await Expect(push.GetByLabel("Workflow Step")).ToHaveValueAsync("");
        Assert.That(
            await push.GetByLabel("Workflow Step").Locator("option:not([disabled])").AllTextContentsAsync(), Is.EqualTo(new[] { "", "Triage" }), "new items must be in Triage");
    }

    [Test]
    public async Task What_Axosoft_rejects_is_said_and_can_be_mended()
    {
        Sandbox.Server.Axosoft.RequiredFields = ["priority"];
        var push = await OpenPushAsync(await NewPageAsync(), Sandbox, 1);
        await push.GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();
        await Expect(push).ToBeVisibleAsync();
        await push.GetByLabel("Project").SelectOptionAsync("Web shop");
        await push.GetByLabel("Workflow Step").SelectOptionAsync("Bug");
        await push.GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();
        await Expect(push.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Field priority is required.");
        // The browser logs each reply with an error status.
        Complaints.RemoveAll(text => text.Contains("400", StringComparison.Ordinal));

        await push.GetByLabel("Priority").SelectOptionAsync("Low");
        await push.GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();

        await Expect(push).ToBeHiddenAsync();
        Assert.That(Sandbox.Server.Axosoft.Items.Select(item => item.IdOf("priority")), Is.EqualTo(new long?[] { 1 }));
    }

    [Test]
    public async Task A_dialog_keeps_what_was_typed_while_results_arrive()
    {
        var page = await OpenTestAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add Result" }).ClickAsync();
        await page.GetByLabel("Comment").FillAsync("half a sen");

        await Sandbox.Post("add_result/1", new { status_id = 1, comment = "from a program" });
        await page.WaitForTimeoutAsync(1500);
        await Expect(page.GetByLabel("Comment")).ToHaveValueAsync("half a sen");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByText("from a program")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_dialog_that_opens_while_an_update_is_on_its_way_stays_open()
    {
        var page = await OpenTestAsync();
        var asked = new TaskCompletionSource();
        await page.RouteAsync("**/index.php?/tests/view/1", async route =>
        {
            asked.TrySetResult();
            await Task.Delay(1000);
            await route.ContinueAsync();
        });
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await page.GetByRole(AriaRole.Button, new() { Name = "Add Result" }).ClickAsync();
        await page.WaitForTimeoutAsync(1500);

        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Add Result" })).ToBeVisibleAsync();
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task The_dialogs_fit_a_narrow_screen(ColorScheme scheme)
    {
        await Sandbox.OpenRun(1);
        var page = await NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = scheme });

        var push = await OpenPushAsync(page, Sandbox);

        Assert.That(await push.EvaluateAsync<int>("dialog => dialog.scrollWidth - dialog.clientWidth"), Is.Zero);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
    }

    private static FilePayload File(string name) => new() { Name = name, MimeType = "text/plain", Buffer = "chosen"u8.ToArray() };

    private async Task<IPage> OpenTestAsync()
    {
        await Sandbox.OpenRun(1);
        return await OpenAsync("index.php?/tests/view/1");
    }

    /// <summary>Opens the plugin's dialog on the page of test 1, in a new run of these cases if there are any.</summary>
    private static async Task<ILocator> OpenPushAsync(IPage page, RunningSandbox sandbox, params long[] cases)
    {
        if (cases.Length > 0)
            await sandbox.OpenRun(cases);
        await page.GotoAsync($"{sandbox.Server.Url}index.php?/tests/view/1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add Result" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Add Result" }).GetByRole(AriaRole.Button, new() { Name = "Push" }).ClickAsync();
        return page.GetByRole(AriaRole.Dialog, new() { Name = "Push Defect" });
    }
}
