using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Sandbox;
using TestRail.Sandbox.Recording;

namespace TestRail.Clients.Tests;

/// <summary>
/// Public clients that nobody here wrote, against the sandbox as it is by default. A golden file for each has every request. Run once with
/// <c>ACCEPT_GOLDEN=true</c> after you have read what changed.
/// </summary>
internal sealed partial class NodeClientsTests
{
    private string? _missing;

    [OneTimeSetUp]
    public async Task Install() => _missing = await NodeClients.InstallAsync();

    [TestCase("dlenroc")]
    [TestCase("testrail-api")]
    [TestCase("testrail-js-api")]
    [TestCase("testrail-promise")]
    public async Task A_public_client_reports_a_run(string client)
    {
        if (_missing is not null)
            Assert.Ignore(_missing);
        await using var server = await SandboxServer.StartAsync();

        var (exit, output) = await NodeClients.RunAsync(client, server.Url, SandboxServer.User, SandboxServer.Key);

        Assert.That(exit, Is.Zero, output);
        var told = JsonNode.Parse(output.Trim())!;
        var requests = server.Requests.All;
        var tests = await Get(server, $"get_tests/{told["run"]}");
        var run = await Get(server, $"get_run/{told["run"]}");
        Assert.Multiple(() =>
        {
            Assert.That(requests.Where(request => request.Status != 200).Select(Line), Is.Empty, "Every request is accepted.");
            Assert.That(told["failed"]!.ToJsonString(), Is.EqualTo("[2]"), "The client reads back what it has sent.");
            Assert.That(tests["tests"]!.AsArray().Select(test => (int)test!["status_id"]!), Is.EqualTo(new[] { 1, 5, 3 }), "The server stores the results.");
            Assert.That(((string?)run["name"], (bool)run["is_completed"]!), Is.EqualTo((client, true)));
        });
        AssertGolden(client, requests);
    }

    private static void AssertGolden(string client, IReadOnlyList<RecordedRequest> requests)
    {
        var text = string.Concat(requests.Select(request => Line(request) + "\n"));
        var file = Path.Combine(AppContext.BaseDirectory, "Golden", $"{client}.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "true")
            File.WriteAllText(Path.Combine(Source(), "Golden", $"{client}.txt"), text);
        else
            Assert.That(text, Is.EqualTo(File.ReadAllText(file).ReplaceLineEndings("\n")));
    }

    private static string Line(RecordedRequest request) =>
        $"{request.Status} {request.Verb} {request.PathAndQuery} {(request.Body.StartsWith("--", StringComparison.Ordinal) ? Boundary().Replace(request.Body, "--x").ReplaceLineEndings(" ") : request.Body)}".TrimEnd();

    private static async Task<JsonNode> Get(SandboxServer server, string call)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
        return JsonNode.Parse(await http.GetStringAsync(new Uri(server.Url, $"index.php?/api/v2/{call}")))!;
    }

    private static string Source([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("--[-A-Za-z0-9_.]{8,}")]
    private static partial Regex Boundary();
}
