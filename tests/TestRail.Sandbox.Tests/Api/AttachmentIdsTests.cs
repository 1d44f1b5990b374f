using System.Text;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Attachments with UUIDs as ids, as in TestRail Cloud.</summary>
internal sealed class AttachmentIdsTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("screenshot");

    private RunningSandbox _sandbox = null!;
    private string _id = "";

    [SetUp]
    public async Task Attach()
    {
        _sandbox = await RunningSandbox.StartAsync(new SandboxOptions { AttachmentIds = AttachmentIds.Uuid });
        await _sandbox.OpenRun(1);
        await _sandbox.Post("add_result/1", new { status_id = 5 });
        _id = (string)(await _sandbox.Upload("add_attachment_to_result/1", "cart.txt", Content))["attachment_id"]!;
    }

    [TearDown]
    public async Task Stop() => await _sandbox.DisposeAsync();

    [Test]
    public async Task Every_list_says_the_id_as_text()
    {
        var ofTest = await _sandbox.Get("get_attachments_for_test/1");
        var ofRun = await _sandbox.Get("get_attachments_for_run/1");
        var result = await _sandbox.Get("get_results/1");

        Assert.Multiple(() =>
        {
            Assert.That(Guid.TryParse(_id, out _), _id);
            Assert.That((string?)ofTest.Json[0]!["id"], Is.EqualTo(_id));
            Assert.That((string?)ofRun.Items("attachments")[0]["id"], Is.EqualTo(_id));
            Assert.That(result.Items("results")[0]["attachment_ids"]!.AsArray().Select(Text), Is.EqualTo(new[] { _id }));
        });

        static string? Text(JsonNode? node) => (string?)node;
    }

    [Test]
    public async Task The_file_is_read_by_it() => Assert.That((await _sandbox.Get($"get_attachment/{_id}")).Text, Is.EqualTo("screenshot"));

    [Test]
    public async Task The_file_is_deleted_by_it()
    {
        await _sandbox.Post($"delete_attachment/{_id}");

        Assert.That((await _sandbox.Get("get_attachments_for_test/1")).Text, Is.EqualTo("[]"));
    }

    [TestCase("1", "Field :attachment_id is not a valid attachment.")]
    [TestCase("9f105ba2-1ed0-45e0-b459-18d890bad86e", "Field :attachment_id is not a valid attachment.")]
    [TestCase("cart.txt", "Field :attachment_id is not a valid ID.")]
    public async Task Another_id_is_refused(string id, string text)
    {
        var answer = await _sandbox.Get($"get_attachment/{id}");

        Assert.That((answer.Status, answer.Error), Is.EqualTo((400, text)));
    }
}
