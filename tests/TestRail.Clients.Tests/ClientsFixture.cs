using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Recording;

namespace TestRail.Clients.Tests;

/// <summary>
/// Public clients that nobody here wrote, against the sandbox as it is by default. A golden file for each has every request. Run once with
/// <c>ACCEPT_GOLDEN=true</c> after you have read what changed.
/// </summary>
internal abstract partial class ClientsFixture
{
    /// <summary>A user whose address is not one of example.com, which one of the reporters rejects.</summary>
    private static readonly SandboxUser Reporter = new("ci@reporters.test", "a-key-of-reporters");

    private string? _missing;

    [OneTimeSetUp]
    public async Task Install() => _missing = await NodeClients.InstallAsync();

    protected SandboxServer Server { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        if (_missing is not null)
            Assert.Ignore(_missing);
        Server = await SandboxServer.StartAsync(new SandboxOptions { Users = [Reporter] });
    }

    [TearDown]
    public async Task Stop()
    {
        if (Server is not null)
            await Server.DisposeAsync();
    }

    /// <summary>Runs a client's script as an administrator, and returns what it prints.</summary>
    protected Task<string> RunClientAsync(string client) => RunAsync(client, SandboxServer.User, SandboxServer.Key);

    /// <summary>Runs a reporter's script as a user who may add results.</summary>
    protected Task<string> RunReporterAsync(string reporter) => RunAsync(reporter, Reporter.Email, Reporter.Key);

    private async Task<string> RunAsync(string script, string user, string key)
    {
        await using var front = new TlsFront(Server.Url);
        var (exit, output) = await NodeClients.RunAsync(script, [Server.Url.ToString(), user, key, front.Domain], front.CertificateFile);
        Assert.That(exit, Is.Zero, output);
        return output;
    }

    protected void AssertAllAccepted() => Assert.That(Server.Requests.All.Where(request => request.Status != 200).Select(Line), Is.Empty, "Every request is accepted.");

    protected void AssertGolden(string client)
    {
        var text = string.Concat(Server.Requests.All.Select(request => Line(request) + "\n"));
        var file = Path.Combine(AppContext.BaseDirectory, "Golden", $"{client}.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "true")
            File.WriteAllText(Path.Combine(Source(), "Golden", $"{client}.txt"), text);
        else
            Assert.That(text, Is.EqualTo(File.ReadAllText(file).ReplaceLineEndings("\n")));
    }

    /// <summary>The statuses of the run's first tests.</summary>
    protected async Task<int[]> StatusesAsync(int run, int count)
    {
        var tests = await GetAsync($"get_tests/{run}");
        return [.. tests["tests"]!.AsArray().Take(count).Select(test => (int)test!["status_id"]!)];
    }

    protected async Task<JsonNode> GetAsync(string call)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
        return JsonNode.Parse(await http.GetStringAsync(new Uri(Server.Url, $"index.php?/api/v2/{call}")))!;
    }

    /// <summary>A request without what differs each time: the boundary of an upload, times, how long a test took, stack traces, and the folder.</summary>
    private static string Line(RecordedRequest request)
    {
        var body = request.Body.StartsWith("--", StringComparison.Ordinal) ? Boundary().Replace(request.Body, "--x").ReplaceLineEndings(" ") : request.Body;
        var line = Time().Replace($"{request.Status} {request.Verb} {request.PathAndQuery} {body}".Replace(NodeClients.Folder, "FOLDER", StringComparison.Ordinal), "TIME");
        return Stack().Replace(Duration().Replace(line, "N"), "").TrimEnd();
    }

    private static string Source([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("--[-A-Za-z0-9_.]{8,}")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+Z)?|\d{1,2}/\d{1,2}/\d{4},? \d{1,2}:\d\d(:\d\d)?( [AP]M)?|[A-Z][a-z]{2} \d{1,2} \d{4} \d\d:\d\d:\d\d|(?<=created_after=)\d+")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<=[ (])\d+(?=ms)")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(\\+n|\n) +at [^\\""\n]*")]
    private static partial Regex Stack();
}
