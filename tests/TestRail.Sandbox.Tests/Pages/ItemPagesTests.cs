namespace TestRail.Sandbox.Tests.Pages;

/// <summary>Defects and references on the pages, and the items that they name.</summary>
internal sealed class ItemPagesTests : SandboxFixture
{
    [Test]
    public async Task Each_defect_and_each_reference_is_a_link_to_its_item()
    {
        await Sandbox.Post("update_case/1", new { refs = "1001, AX-7" });
        await Sandbox.Post("update_milestone/2", new { refs = "1002" });
        await Sandbox.Post("add_run/1", new { name = "Nightly", refs = "1003", include_all = false, case_ids = new[] { 1 } });
        await Sandbox.Post("add_plan/1", new { name = "P", refs = "1006" });
        await Sandbox.Post("add_result/1", new { status_id = 5, defects = "1004,1005" });

        Assert.Multiple(async () =>
        {
            Assert.That(await Open("index.php?/tests/view/1"), Does.Contain($"<dd>{Link("1004")}, {Link("1005")}</dd>").And.Contain($"references {Link("1001")}, {Link("AX-7")}"));
            Assert.That(await Open("index.php?/runs/view/1"), Does.Contain($"references {Link("1003")}").And.Contain(Link("1004")));
            Assert.That(await Open("index.php?/plans/view/2"), Does.Contain($"references {Link("1006")}"));
            Assert.That(await Open("index.php?/suites/view/1"), Does.Contain($"<td>{Link("1001")}, {Link("AX-7")}</td>"));
            Assert.That(await Open("index.php?/milestones/view/2"), Does.Contain($"references {Link("1002")}"));
        });
    }

    [Test]
    public async Task The_window_has_the_fields_of_the_vendors_page()
    {
        var id = await Sandbox.AddItem(new
        {
            name = "Pays <twice>",
            project = new { id = 3 },
            workflow_step = new { id = 2 },
            priority = new { id = 3 },
            severity = new { id = 2 },
            assigned_to = new { id = 2 },
            description = "at Cart.Pay()<br>Expected: &lt;b&gt;1&lt;/b&gt;",
        });

        var window = await Open($"index.php?/items/hover&id={id}");

        Assert.Multiple(() =>
        {
            Assert.That(window, Does.Contain($"{id} · <strong>Pays &lt;twice&gt;</strong> <span class=\"badge\">Bug</span>"));
            Assert.That(window, Does.Contain(Field("compact", "Project", "Payments")).And.Contain(Field("compact", "Workflow Step", "Bug")));
            Assert.That(window, Does.Contain(Field("compact", "Priority", "High")).And.Contain(Field("compact", "Assigned To", "Ada Lovelace")));
            Assert.That(window, Does.Contain(Field("compact", "Release", "None")), "a field without a value is shown nevertheless");
            Assert.That(window, Does.Contain(Field("full", "Description", "at Cart.Pay()\nExpected: &lt;b&gt;1&lt;/b&gt;")));
            Assert.That(window, Does.Not.Contain("Severity").And.Not.Contain("Attachments"), "not configured");
        });
    }

    [Test]
    public async Task The_window_has_the_configured_fields_in_their_order()
    {
        await using var configured = await Axosoft.StartAsync(
            """
            [hover.fields]
            customfield_2=on
            custom_1=on
            severity=on
            custom_3=on
            project=off
            [hover.field.severity]
            label=How bad
            size=full
            [field.settings.custom_1]
            label=Cause
            type=dropdown
            [field.settings.custom_2]
            label=Areas <1>
            type=multiselect
            [field.settings.custom_3]
            label=Reviewed
            type=bool
            """);
        var id = await configured.AddItem(new
        {
            name = "Pays twice",
            project = new { id = 1 },
            severity = new { id = 2 },
            custom_fields = new { custom_1 = 102, custom_2 = new[] { "Cart", "Checkout" }, custom_3 = true },
        });

        var window = (await configured.Send(HttpMethod.Get, $"index.php?/items/hover&id={id}", null)).Text;

        Assert.That(window, Does.EndWith(
            $"<dl class=\"fields\">{Field("compact", "Areas &lt;1&gt;", "Cart, Checkout")}{Field("compact", "Cause", "Data")}{Field("full", "How bad", "Crash")}{Field("compact", "Reviewed", "Yes")}</dl>"));
    }

    [TestCase("99", "99")]
    [TestCase("AX-7", "AX-7")]
    [TestCase("%3Cscript%3E", "&lt;script&gt;")]
    [TestCase("99999999999999999999", "99999999999999999999")]
    [TestCase("", "")]
    public async Task An_id_that_does_not_exist_is_said_to(string id, string shown)
    {
        Assert.That(await Open($"index.php?/items/hover&id={id}"), Is.EqualTo($"<p class=\"empty\">Item {shown} does not exist in Axosoft.</p>"));

        var page = await Sandbox.Send(HttpMethod.Get, $"axosoft/viewitem.aspx?id={id}&type=features", null);
        Assert.That(page.Status, Is.EqualTo(404));
        Assert.That(page.Text, Does.Contain($"Item {shown} does not exist in Axosoft."));
    }

    [Test]
    public async Task A_long_text_is_shortened_in_the_window()
    {
        var id = await Sandbox.AddItem(new { name = "Long", project = new { id = 1 }, description = new string('x', 100_000) });

        Assert.That(await Open($"index.php?/items/hover&id={id}"), Does.Contain(new string('x', 2000) + "…</dd>").And.Length.LessThan(5000));
    }

    [Test]
    public async Task An_item_has_a_page()
    {
        var id = await Sandbox.AddItem(new { name = "Pays <twice>", project = new { id = 1 }, priority = new { id = 3 } });

        var page = await Open($"axosoft/viewitem.aspx?id={id}&type=features");

        Assert.That(page, Does.Contain("<h1>Pays &lt;twice&gt;</h1>").And.Contain(Field("compact", "Priority", "High")).And.Contain("href=\"../index.php?/assets/page.css\""));
    }

    [Test]
    public async Task A_page_is_sent_again_when_an_item_changed()
    {
        var id = await Sandbox.AddItem(new { name = "Before", project = new { id = 1 } });
        var before = await Tag(id);

        await Sandbox.ChangeItem(id, new { name = "After" });

        Assert.That(await Tag(id), Is.Not.EqualTo(before));
        Assert.That(await Tag(id), Is.EqualTo(await Tag(id)));
    }

    private async Task<string?> Tag(long id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"axosoft/viewitem.aspx?id={id}");
        using var response = await Sandbox.Raw(request);
        return response.Headers.ETag?.Tag;
    }

    private static string Field(string size, string label, string value) => $"<div class=\"{size}\"><dt>{label}</dt><dd>{value}</dd></div>";

    private string Link(string id) => $"<a class=\"item\" href=\"{Sandbox.Server.Url}axosoft/viewitem.aspx?id={id}&amp;type=features\" data-item=\"{id}\">{id}</a>";

    private async Task<string> Open(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);
        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "text/html; charset=utf-8")));
        return answer.Text;
    }
}
