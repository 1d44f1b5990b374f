using System.Text;
using Axosoft.Client.Attachments;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests.Sandbox;

/// <summary>What the client sends is stored and read back.</summary>
public sealed class StoredItemTests : SandboxFixture
{
    [Test]
    public async Task An_item_with_every_field_is_stored_and_read_back()
    {
        using var client = Client();

        var added = await client.Api.AddItemAsync(ItemType.Features, new SaveItem(new AddItem
        {
            Name = "Pays <script>",
            Description = "<p>Expected 2 &amp; was 3</p>",
            Project = new NamedId(3),
            WorkflowStep = new NamedId(2),
            Release = new NamedId(2),
            Priority = new NamedId(3),
            Severity = new NamedId(2),
            Status = new NamedId(1),
            AssignedTo = new Assignee(2),
            BuildNumber = "1.2.3",
            CustomFields = Custom(("custom_1", 101), ("custom_2", new[] { "Cart" }), ("custom_3", true), ("custom_4", "2026-05-02T00:00:00Z"), ("custom_5", new string('x', 250))),
        }));
        var read = await client.Api.GetItemAsync(ItemType.Features, added.Id);

        var stored = State.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((stored.Id, stored.Name, stored.IdOf("project"), stored.IdOf("workflow_step"), stored.IdOf("assigned_to")), Is.EqualTo((added.Id, "Pays <script>", 3, 2, 2)));
            Assert.That((string?)stored.Fields["description"], Is.EqualTo("<p>Expected 2 &amp; was 3</p>"));
            Assert.That((read.Project?.Name, read.WorkflowStep?.Name, read.Release?.Name, read.Priority?.Name, read.AssignedTo?.Name), Is.EqualTo(("Payments", "Bug", "Release 1.1", "High", "Ada Lovelace")));
            Assert.That(read.CustomFields!["custom_2"].GetRawText(), Is.EqualTo("""["Cart"]"""));
        });
    }

    [Test]
    public async Task Changes_comments_and_files_are_stored()
    {
        using var client = Client();
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "a line");
        var item = await Add(client, "First");

        await client.Api.UpdateItemAsync(ItemType.Features, item.Id, new ChangeItem(new UpdateItem { WorkflowStep = new NamedId(4), CustomFields = Custom(("custom_3", false)) }));
        await client.Api.AddCommentAsync(ItemType.Features, item.Id, new AddComment("Again."));
        var file = await client.Api.AddAttachmentAsync(ItemType.Features, item.Id, "log.txt", new AttachmentFile(path));
        await using var data = await client.Api.GetAttachmentDataAsync(file.Id);
        using var reader = new StreamReader(data);
        File.Delete(path);

        var stored = State.Items.Single();
        Assert.Multiple(async () =>
        {
            Assert.That((stored.Name, stored.IdOf("workflow_step"), stored.Comments.Single()), Is.EqualTo(("First", 4, "Again.")));
            Assert.That((stored.Attachments.Single().FileName, Encoding.UTF8.GetString(stored.Attachments.Single().Content)), Is.EqualTo(("log.txt", "a line")));
            Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("a line"));
            Assert.That((await client.Api.GetCommentsAsync(ItemType.Features, item.Id)).Single().Text, Is.EqualTo("Again."));
            Assert.That((await client.Api.GetAttachmentsAsync(ItemType.Features, item.Id)).Single().FileName, Is.EqualTo("log.txt"));
        });

        await client.Api.DeleteItemAsync(ItemType.Features, item.Id);
        Assert.That(State.Items, Is.Empty);
    }

    [TestCase(false, 1)]
    [TestCase(true, 3)]
    public async Task A_search_finds_the_phrase_unless_the_server_ignores_it(bool ignores, int expected)
    {
        using var client = Client();
        foreach (var name in new[] { "Pays by card", "Pays by cheque", "Leaves" })
            await Add(client, name);

        State.IgnoresSearch = ignores;
        var found = await client.Api.GetItemsAsync(ItemType.Features, new ItemFilter { SearchString = "\"by card\"", SearchField = "name", ProjectId = 1 });

        Assert.That((found.Count, found.TotalCount), Is.EqualTo((expected, expected)));
    }

    [Test]
    public async Task Lists_steps_and_values_are_read()
    {
        using var client = Client();

        var projects = await client.Api.GetProjectsAsync();
        var workflow = await client.Api.GetWorkflowAsync((await client.Api.GetProjectAsync(2, ItemType.Features)).Workflows.Single().Id);
        var fields = await client.Api.GetCustomFieldsAsync();
        var causes = await client.Api.GetCustomPicklistAsync(fields.Single(field => field.Name == "custom_1").PicklistId!.Value);

        Assert.Multiple(async () =>
        {
            Assert.That(projects.SelectMany(project => project.Children.Prepend(project)).Select(project => project.Name), Is.EqualTo(new[] { "Web shop", "Payments", "Mobile app" }));
            Assert.That((workflow.RestrictNewItems, workflow.NewItemWorkflowStep?.Name, string.Join(' ', workflow.WorkflowSteps.Select(step => step.Name))), Is.EqualTo((true, "Triage", "Triage Bug")));
            Assert.That((await client.Api.GetWorkflowStepAsync(2)).Name, Is.EqualTo("Bug"));
            Assert.That(causes.Values.Select(value => value.Value), Is.EqualTo(new[] { "Code", "Data" }));
            Assert.That((await client.Api.GetPicklistAsync(PicklistType.Priority)).Select(value => value.Name), Is.EqualTo(new[] { "Low", "Medium", "High" }));
            Assert.That((await client.Api.GetPicklistAsync(PicklistType.Severity)).Count, Is.EqualTo(2));
            Assert.That((await client.Api.GetPicklistAsync(PicklistType.Status)).Count, Is.EqualTo(2));
            Assert.That((await client.Api.GetReleasesAsync())[0].Children.Single().Name, Is.EqualTo("Release 1.1"));
            Assert.That((await client.Api.GetUsersAsync()).Select(user => user.FullName), Is.EqualTo(new[] { "CI Reporter", "Ada Lovelace" }));
            Assert.That((await client.Api.GetCurrentUserAsync()).LoginId, Is.EqualTo("ci"));
        });
    }
}
