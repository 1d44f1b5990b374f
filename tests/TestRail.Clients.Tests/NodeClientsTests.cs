using System.Text.Json.Nodes;

namespace TestRail.Clients.Tests;

/// <summary>API clients: a script of ours uses each as its documentation shows.</summary>
internal sealed class NodeClientsTests : ClientsFixture
{
    [TestCase("dlenroc")]
    [TestCase("node-testrail")]
    [TestCase("testrail-api")]
    [TestCase("testrail-api-client")]
    [TestCase("testrail-js-api")]
    [TestCase("testrail-promise")]
    public async Task A_public_client_reports_a_run(string client)
    {
        var told = JsonNode.Parse((await RunClientAsync(client)).Trim())!;

        AssertAllAccepted();
        AssertGolden(client);
        var run = await GetAsync($"get_run/{told["run"]}");
        Assert.Multiple(async () =>
        {
            Assert.That(told["failed"]!.ToJsonString(), Is.EqualTo("[2]"), "The client reads back what it has sent.");
            Assert.That(await StatusesAsync((int)told["run"]!, 3), Is.EqualTo(new[] { 1, 5, 3 }), "The server stores the results.");
            Assert.That(((string?)run["name"], (bool)run["is_completed"]!), Is.EqualTo((client, true)));
        });
    }
}
