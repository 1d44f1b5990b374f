using TestRail.Reporter.Engine.Defects;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>Defects that are in Axosoft are found, shown and added to.</summary>
internal sealed class TrackerLookupTests : TrackerFixture
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task A_defect_is_found_again_by_its_marker_even_if_the_search_is_ignored(bool ignores)
    {
        State.IgnoresSearch = ignores;
        using var tracker = Tracker();
        foreach (var marker in new[] { "trx:aaaa", "trx:bbbb", "trx:bbbb" })
            await tracker.PushAsync(New(("name", $"Pays {marker}")), default);
        await tracker.PushAsync(New(("workflow_step", "Fixed"), ("name", "Closed trx:bbbb")), default);

        var found = await tracker.FindAsync("trx:bbbb", default);

        Assert.That(found.Select(defect => (defect.Id, defect.IsClosed)), Is.EqualTo(new[] { (Id(2), false), (Id(1), false), (Id(3), true) }));
        Assert.That(await tracker.FindAsync("trx:cccc", default), Is.Empty);
    }

    [Test]
    public async Task A_defect_is_shown_with_the_hover_fields_as_plain_text()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(("description", "<script>alert(1)</script>\nline 2"), ("custom_1", "Data"), ("custom_2", "Cart"), ("custom_3", "no")), default);

        var shown = (await tracker.LookUpAsync(Id(0), default))!;

        Assert.Multiple(() =>
        {
            Assert.That(shown.Fields.Select(field => $"{field.Label}: {field.Value}"), Is.EqualTo(new[]
            {
                "Workflow Step: Bug", "Root cause: Data", "Areas: Cart", "Reviewed: No", "Description: <script>alert(1)</script>\nline 2", "Assigned To: ",
            }));
            Assert.That((shown.State, shown.IsClosed, shown.Link!.AbsoluteUri), Is.EqualTo(("Bug", false, $"{Server.AxosoftUrl}viewitem.aspx?id={Id(0)}&type=features")));
        });
    }

    [Test]
    public async Task A_custom_text_that_is_not_valid_is_shown_empty()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(("custom_1", "Data")), default);
        State.FailNext(new AxosoftFailure(200, $$"""{"data":{"custom_fields":{"custom_1":"\ud800"},"name":"Pays","id":{{Id(0)}} } }"""));

        var shown = (await tracker.LookUpAsync(Id(0), default))!;

        Assert.That(shown.Fields.Single(field => field.Label == "Root cause").Value, Is.Empty);
    }

    [TestCase("99")]
    [TestCase("SRX12")]
    public async Task An_id_that_does_not_exist_is_no_defect(string id)
    {
        using var tracker = Tracker();

        Assert.That(await tracker.LookUpAsync(id, default), Is.Null);
    }

    [Test]
    public async Task Comments_and_files_are_added()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(), default);

        await tracker.CommentAsync(Id(0), "Again: <b>\nbuild 7", default);
        await tracker.AttachAsync(Id(0), Folder.Write("more.log", "x"), "more.log", default);

        Assert.That((State.Items[0].Comments.Single(), State.Items[0].Attachments.Single().FileName), Is.EqualTo(("Again: &lt;b&gt;<br/>build 7", "more.log")));
        Assert.ThrowsAsync<TrackerException>(() => tracker.CommentAsync("99", "x", default));
        Assert.ThrowsAsync<TrackerException>(() => tracker.CommentAsync("../1", "x", default));
    }
}
