using System.Text;
using TestRail.Reporter.Engine.Defects;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>Pushing to Axosoft. Tests look at what the sandbox stored.</summary>
internal sealed class TrackerPushTests : TrackerFixture
{
    [Test]
    public async Task A_defect_with_every_field_is_stored()
    {
        using var tracker = Tracker();
        var log = Folder.Write("server.log", "a line");

        var pushed = await tracker.PushAsync(
            New(
                ("project", "payments"), ("workflow_step", "bug"), ("release", "Release 1.1"), ("priority", "3"), ("assigned_to", "ada"), ("description", "Expected <2>\nbut was & 3"),
                ("custom_1", "Data"), ("customfield_2", "cart, Checkout"), ("custom_3", "yes"), ("custom_4", "2026-05-02"), ("custom_5", new string('x', 250)), ("custom_6", "a\nb <b>"))
            with
            { Files = [log] },
            default);

        var item = State.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((pushed.Defect.Id, item.Type, item.Name), Is.EqualTo(($"{item.Id}", "features", "Pays")));
            Assert.That(new[] { "project", "workflow_step", "release", "priority", "assigned_to" }.Select(item.IdOf), Is.EqualTo(new long?[] { 3, 2, 2, 3, 2 }));
            Assert.That((string?)item.Fields["description"], Is.EqualTo("Expected &lt;2&gt;<br/>but was &amp; 3"));
            Assert.That(item.Fields["custom_fields"]!.ToJsonString(), Is.EqualTo($$"""{"custom_1":102,"custom_2":["Cart","Checkout"],"custom_3":true,"custom_4":"2026-05-02T00:00:00Z","custom_5":"{{new string('x', 250)}}","custom_6":"a\u003Cbr/\u003Eb \u0026lt;b\u0026gt;"}"""));
            Assert.That((item.Attachments.Single().FileName, Encoding.UTF8.GetString(item.Attachments.Single().Content)), Is.EqualTo(("server.log", "a line")));
            Assert.That(pushed.FilesNotAttached, Is.Empty);
        });
    }

    [Test]
    public async Task A_title_has_its_marker_and_at_most_150_characters_without_controls()
    {
        using var tracker = Tracker();

        await tracker.PushAsync(New(("name", $"<script>alert(1)</script>\u001b[2J {new string('x', 300)}")) with { Marker = "trx:1f0c2ab7" }, default);

        var name = State.Items.Single().Name;
        Assert.That((name.Length, name.EndsWith("… [trx:1f0c2ab7]", StringComparison.Ordinal), name.Contains('\u001b')), Is.EqualTo((150, true, false)));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_push_whose_reply_is_lost_is_searched_for_and_not_doubled(bool takesEffect, int stored)
    {
        using var tracker = Tracker();
        await tracker.CheckAsync(default);
        await tracker.ChoicesAsync(Configuration().PushFields[1], null, default);
        await tracker.ChoicesAsync(Configuration().PushFields[2], null, default);
        await tracker.ChoicesAsync(Configuration().PushFields.Single(field => field.Name == "priority"), null, default);
        State.FailNext(new AxosoftFailure(200, "<html>Sign in</html>", "text/html") { TakesEffect = takesEffect });

        if (takesEffect)
            Assert.That((await tracker.PushAsync(New(), default)).Defect.Id, Is.EqualTo(Id(0)));
        else
            Assert.That(Assert.ThrowsAsync<TrackerException>(() => tracker.PushAsync(New(), default))!.IsInDoubt, Is.True);

        Assert.That(State.Items, Has.Count.EqualTo(stored));
    }

    /// <summary>Axosoft fills the field by itself, so its list of values is first needed to show the new item.</summary>
    [Test]
    public async Task A_stored_item_is_pushed_even_if_its_values_cannot_be_looked_up()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(), default);
        State.FailNewItems(new AxosoftFailure(200, """{"data":{"id":1002,"custom_fields":{"custom_1":102}}}""") { TakesEffect = true }, times: 1);
        State.FailNext(new AxosoftFailure(400, """{"error":"bad_request"}"""));

        var pushed = await tracker.PushAsync(New(("name", "Second")), default);

        Assert.That((pushed.Defect.Id, pushed.Defect.Title, pushed.Defect.Link!.AbsoluteUri), Is.EqualTo((Id(1), "Second", $"{Server.AxosoftUrl}viewitem.aspx?id={Id(1)}&type=features")));
    }

    [Test]
    public async Task A_push_whose_reply_is_lost_stays_in_doubt_if_the_search_fails()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(), default);
        State.FailNewItems(new AxosoftFailure(200, "<html>Sign in</html>", "text/html") { TakesEffect = true }, times: 1);
        State.FailNext(new AxosoftFailure(400, """{"error":"bad_request"}"""));

        Assert.That(Assert.ThrowsAsync<TrackerException>(() => tracker.PushAsync(New(("name", "Second")), default))!.IsInDoubt, Is.True);
    }

    [Test]
    public void Files_are_refused_if_attachments_are_off()
    {
        using var tracker = Tracker(PluginFile.EveryField.Replace("attachments=on", "attachments=off", StringComparison.Ordinal));

        var refusal = Assert.ThrowsAsync<DefectRejectedException>(() => tracker.PushAsync(New() with { Files = [Folder.Write("a.log", "x")] }, default))!;

        Assert.That((refusal.Problems.Single(), State.Items.Count), Is.EqualTo(("Attachments are off in [push.fields].", 0)));
    }

    [Test]
    public async Task Each_list_is_requested_once()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(("custom_1", "Data")), default);
        var calls = State.Calls;

        await tracker.PushAsync(New(("custom_1", "Code")), default);

        Assert.That(State.Calls - calls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_that_expires_in_the_middle_loses_nothing()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(), default);

        State.ExpireTokens();
        await tracker.PushAsync(New(("name", "Second")), default);

        Assert.That((State.Items.Count, State.TokensGiven), Is.EqualTo((2, 2)));
    }
}
