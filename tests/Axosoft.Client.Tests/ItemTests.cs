using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Axosoft.Client.Attachments;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests;

public sealed class ItemTests
{
    [Test]
    public async Task A_new_item_is_sent_in_Axosofts_words()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":1234}}""", 201));
        using var client = server.Client();

        await client.Api.AddItemAsync(ItemType.Features, new SaveItem(new AddItem
        {
            Name = "Failed test: Pays",
            Description = "<p>Expected 2 &amp; was ü</p>",
            Notes = "n",
            ReplicationProcedures = "r",
            Project = new NamedId(1),
            WorkflowStep = new NamedId(12),
            Release = new NamedId(3),
            Priority = new NamedId(2),
            Severity = new NamedId(4),
            Status = new NamedId(1),
            Parent = new NamedId(9),
            AssignedTo = new Assignee(5),
            ReportedBy = new NamedId(5),
            BuildNumber = "1.2.3",
            DueDate = new DateTimeOffset(2020, 5, 2, 9, 0, 0, TimeSpan.FromHours(2)),
            CustomFields = new Dictionary<string, JsonElement>
            {
                ["custom_389"] = JsonSerializer.SerializeToElement(new[] { "Password Reset" }),
                ["custom_205"] = JsonSerializer.SerializeToElement(false),
                ["custom_287"] = JsonSerializer.SerializeToElement(0),
            },
        }));

        var expected = JsonNode.Parse(
            """
            {"notify_customer": false, "item": {
              "name": "Failed test: Pays", "description": "<p>Expected 2 &amp; was ü</p>", "notes": "n", "replication_procedures": "r",
              "project": {"id": 1}, "workflow_step": {"id": 12}, "release": {"id": 3}, "priority": {"id": 2}, "severity": {"id": 4}, "status": {"id": 1}, "parent": {"id": 9},
              "assigned_to": {"id": 5, "type": "user"}, "reported_by": {"id": 5}, "build_number": "1.2.3", "due_date": "2020-05-02T07:00:00Z",
              "custom_fields": {"custom_389": ["Password Reset"], "custom_205": false, "custom_287": 0}
            }}
            """);
        Assert.That(JsonNode.DeepEquals(server.Requests.Single().Json, expected), Is.True, server.Requests.Single().Text);
    }

    [Test]
    public async Task A_change_has_only_what_changes()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":1234}}"""));
        using var client = server.Client();

        await client.Api.UpdateItemAsync(ItemType.Features, 1234, new ChangeItem(new UpdateItem { WorkflowStep = new NamedId(13) }) { NotifyCustomer = true });

        Assert.That(server.Requests.Single().Text, Is.EqualTo("""{"item":{"workflow_step":{"id":13}},"notify_customer":true}"""));
    }

    [Test]
    public async Task An_item_is_read_with_all_of_its_parts()
    {
        await using var server = new WireServer(_ => WireReply.Json(
            """
            {"data":{"id":1234,"number":"SRX123","item_type":"features","name":"Pays","description":"<b>x</b>","project":{"id":1,"name":"Shop"},
             "workflow_step":{"id":12,"name":"bug"},"status":{"id":1,"name":"New"},"priority":{"id":2,"name":"High"},"severity":{"id":4,"name":"Crash"},"release":{"id":3,"name":"R3"},
             "assigned_to":{"id":5,"name":"Ann","type":"team"},"is_completed":"true","build_number":"","comments":{"count":0},
             "created_date_time":"2012-09-27T16:49:16Z","last_updated_date_time":"","custom_fields":{"custom_1":"v"}}}
            """));
        using var client = server.Client();

        var item = await client.Api.GetItemAsync(ItemType.Features, 1234);

        Assert.Multiple(() =>
        {
            Assert.That((item.Id, item.Number, item.ItemType, item.Name, item.Description), Is.EqualTo((1234, "SRX123", "features", "Pays", "<b>x</b>")));
            Assert.That((item.Project?.Name, item.WorkflowStep?.Name, item.Status?.Name, item.Priority?.Name, item.Severity?.Name, item.Release?.Name), Is.EqualTo(("Shop", "bug", "New", "High", "Crash", "R3")));
            Assert.That((item.AssignedTo?.Name, item.AssignedTo?.Type, item.IsCompleted), Is.EqualTo(("Ann", "team", true)));
            Assert.That((item.CreatedDateTime, item.LastUpdatedDateTime), Is.EqualTo(((DateTimeOffset?)new DateTimeOffset(2012, 9, 27, 16, 49, 16, TimeSpan.Zero), (DateTimeOffset?)null)));
            Assert.That(item.CustomFields?["custom_1"].GetString(), Is.EqualTo("v"));
            Assert.That(item.Other["comments"].GetRawText(), Is.EqualTo("""{"count":0}"""));
        });
    }

    [Test]
    public async Task A_file_is_sent_as_its_bytes_and_again_after_a_renewed_token()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "log ü.txt");
        await File.WriteAllTextAsync(path, "a line");
        await using var server = new TokenServer();
        using var client = Clients.PasswordClient(server.Url);
        await client.Api.GetItemAsync(ItemType.Features, 7);
        server.Expire();

        var file = new AttachmentFile(path);
        await client.Api.AddAttachmentAsync(ItemType.Features, 7, file.Name, file);
        folder.Delete(recursive: true);

        var request = server.Requests[^1];
        Assert.Multiple(() =>
        {
            Assert.That(server.Stored, Is.EqualTo(new[] { "a line" }));
            Assert.That(request.Header("Content-Type"), Is.EqualTo("application/octet-stream"));
            Assert.That(request.Line, Does.Contain("file_name=log%20%C3%BC.txt"));
        });
    }

    [Test]
    public async Task A_comment_is_sent_in_Axosofts_words()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":3,"comment_text":"It occurred again."}}"""));
        using var client = server.Client();

        var comment = await client.Api.AddCommentAsync(ItemType.Features, 7, new AddComment("It occurred again."));

        Assert.That((server.Requests.Single().Text, comment.Text), Is.EqualTo(("""{"comment_text":"It occurred again.","detail_type":"comments"}""", "It occurred again.")));
    }

    [Test]
    public async Task A_download_is_streamed()
    {
        await using var server = new WireServer(_ => WireReply.Of(200, "application/octet-stream", "<not JSON>"));
        using var client = server.Client();

        await using var stream = await client.Api.GetAttachmentDataAsync(9);
        using var reader = new StreamReader(stream, Encoding.UTF8);

        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("<not JSON>"));
    }

    [Test]
    public async Task Steps_fields_and_values_are_read()
    {
        await using var server = new WireServer(request => WireReply.Json(request.Line.Split('/', '?', ' ')[4] switch
        {
            "projects" => """{"data":{"id":1,"name":"Shop","children":[{"id":2,"name":"Web","children":null}],"workflows":[{"id":8,"item_type":"features"}]}}""",
            "workflows" => """{"data":{"id":8,"name":"Flow","item_type":"features","restrict_new_items":1,"enforces_workflow_steps":false,"new_item_workflow_step":{"id":11},"workflow_steps":[{"id":11,"name":"new","order":0},{"id":12,"name":"bug","order":1}]}}""",
            "fields" => """{"data":[{"id":12,"name":"custom_12","label":"Root cause","type":"picklist","record_type":"features","picklist_id":4,"string_size":null}]}""",
            "users" => """{"data":[{"id":5,"first_name":"Ann","last_name":"Lee","login_id":"ann","is_active":"false"}]}""",
            _ => """{"data":{"id":4,"name":"Causes","values":[{"id":41,"value":"Code"},{"id":42,"value":"Data"}]}}""",
        }));
        using var client = server.Client();

        var project = await client.Api.GetProjectAsync(1, ItemType.Features);
        var workflow = await client.Api.GetWorkflowAsync(project.Workflows.Single().Id);
        var field = (await client.Api.GetCustomFieldsAsync()).Single();
        var values = await client.Api.GetCustomPicklistAsync(field.PicklistId!.Value);
        var user = (await client.Api.GetUsersAsync()).Single();

        Assert.Multiple(() =>
        {
            Assert.That(project.Children.Single().Children, Is.Empty);
            Assert.That(workflow.WorkflowSteps.Select(step => (step.Id, step.Name)), Is.EqualTo(new[] { (11L, "new"), (12L, "bug") }));
            Assert.That((workflow.RestrictNewItems, workflow.EnforcesWorkflowSteps, workflow.NewItemWorkflowStep?.Id), Is.EqualTo((true, false, 11L)));
            Assert.That((field.Label, field.Type), Is.EqualTo(("Root cause", "picklist")));
            Assert.That(values.Values.Select(value => value.Value), Is.EqualTo(new[] { "Code", "Data" }));
            Assert.That((user.FullName, user.IsActive), Is.EqualTo(("Ann Lee", false)));
        });
    }
}
