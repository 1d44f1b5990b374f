using System.Text;
using TestRail.Client.Errors;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

/// <summary>A reply with status 200 that is not the object of the method.</summary>
public sealed class UnreadableObjectTests
{
    private static IEnumerable<TestCaseData> Objects() =>
        from method in Endpoints.All
        let type = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null
        where type?.GetProperty("Id") is not null
        select new TestCaseData(type).SetArgDisplayNames(type.Name);

    [TestCaseSource(nameof(Objects))]
    public void No_object_is_read_without_its_id(Type type) =>
        Assert.That(
            () => System.Text.Json.JsonSerializer.Deserialize("""{"name":"Nightly"}""", Serialization.TestRailJson.Default.GetTypeInfo(type)!),
            Throws.InstanceOf<System.Text.Json.JsonException>());

    [TestCase("{}")]
    [TestCase("""{"name":"Nightly"}""")]
    [TestCase("""{"id":null}""")]
    [TestCase("""{"message":"Welcome"}""")]
    public async Task An_object_without_an_id_is_unreadable(string body)
    {
        var failure = await Failure(body, api => api.AddRunAsync(1, new AddRun()));

        Assert.That((failure.Kind, failure.IsInDoubt, failure.MayStillHappen), Is.EqualTo((FailureKind.UnreadableReply, true, false)));
        Assert.That(failure.Message, Does.StartWith("add_run/1: TestRail's reply cannot be read."));
    }

    [TestCase("""{"error":"The database is locked."}""")]
    [TestCase("""{"id":7,"name":"Nightly","error":"The database is locked."}""")]
    [TestCase("""{"nested":{"error":"Not this one."},"error":"The database is locked.","error_code":5}""")]
    public async Task An_object_with_an_error_is_unreadable_and_tells_the_error(string body)
    {
        var failure = await Failure(body, api => api.AddRunAsync(1, new AddRun()));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt, (int?)failure.StatusCode), Is.EqualTo((FailureKind.UnreadableReply, true, 200)));
            Assert.That(failure.Reason, Is.EqualTo("The database is locked."));
            Assert.That(failure.Message, Is.EqualTo("add_run/1: TestRail's reply has the status 200 but contains an error: The database is locked."));
        });
    }

    [Test]
    public async Task An_error_instead_of_a_list_is_told()
    {
        var failure = await Failure("""{"error":"The database is locked."}""", api => api.GetRunsAsync(1));

        Assert.That((failure.Kind, failure.Reason, failure.IsInDoubt), Is.EqualTo((FailureKind.UnreadableReply, "The database is locked.", false)));
    }

    [Test]
    public async Task An_error_instead_of_an_empty_reply_is_told()
    {
        var failure = await Failure("""{"error":"The database is locked."}""", api => api.DeleteRunAsync(7));

        Assert.That((failure.Kind, failure.Reason, failure.IsInDoubt), Is.EqualTo((FailureKind.UnreadableReply, "The database is locked.", true)));
    }

    [TestCase("""{"error":"\ud800"}""", 200, FailureKind.UnreadableReply)]
    [TestCase("""{"error":"\ud800"}""", 500, FailureKind.ServerError)]
    [TestCase("""{"error":"Straße"}""", 200, FailureKind.UnreadableReply)]
    [TestCase("""{"error":"Straße"}""", 400, FailureKind.BadRequest)]
    [TestCase("""{"\ud800r":5}""", 200, FailureKind.UnreadableReply)]
    public async Task A_text_that_is_not_valid_is_unreadable(string body, int status, FailureKind kind)
    {
        var reply = new WireReply(
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. Encoding.Latin1.GetBytes(body)]);
        await using var server = new WireServer(_ => reply);
        using var client = server.Client();

        foreach (var call in new Func<Task>[] { () => client.Api.AddRunAsync(1, new AddRun()), () => client.Api.GetRunAsync(7), () => client.Api.DeleteRunAsync(7), () => client.Api.GetRunsAsync(1) })
            Assert.That(Clients.Failure(call).Kind, Is.EqualTo(kind));
    }

    [Test]
    public async Task An_item_of_a_list_without_an_id_is_unreadable()
    {
        var failure = await Failure("""{"offset":0,"limit":250,"runs":[{"id":1},{"name":"Nightly"}]}""", api => api.GetRunsAsync(1));

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.UnreadableReply));
    }

    [Test]
    public async Task An_error_of_null_is_none()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":7,"error":null}"""));
        using var client = server.Client();

        Assert.That((await client.Api.GetRunAsync(7)).Id, Is.EqualTo(7));
    }

    private static async Task<TestRailException> Failure(string body, Func<ITestRailApi, Task> call)
    {
        await using var server = new WireServer(_ => WireReply.Json(body));
        using var client = server.Client();
        return Clients.Failure(() => call(client.Api));
    }
}
