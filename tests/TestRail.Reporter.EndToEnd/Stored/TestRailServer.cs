using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.EndToEnd.Stored;

/// <summary>A sandbox and a plain HTTP client for it. Shares no code with the reporter, so an error there cannot hide here.</summary>
internal sealed class TestRailServer : IAsyncDisposable
{
    private readonly HttpClient _http;

    private TestRailServer(SandboxServer sandbox, ServerTime time)
    {
        (Sandbox, Time) = (sandbox, time);
        _http = new HttpClient { BaseAddress = sandbox.Url };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
    }

    public SandboxServer Sandbox { get; }

    public ServerTime Time { get; }

    public static async Task<TestRailServer> StartAsync(SandboxOptions? options = null)
    {
        var time = new ServerTime();
        return new TestRailServer(await SandboxServer.StartAsync((options ?? new SandboxOptions()) with { Time = time }), time);
    }

    /// <summary>The reply to a method with its ids, such as <c>get_run/1</c>.</summary>
    public async Task<JsonElement> GetAsync(string method)
    {
        using var answer = JsonDocument.Parse(await BytesAsync(method));
        return answer.RootElement.Clone();
    }

    /// <summary>Posts an empty object, for example to close a run as a person would.</summary>
    public async Task PostAsync(string method)
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri($"index.php?/api/v2/{method}", UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
    }

    public Task<byte[]> BytesAsync(string method) => _http.GetByteArrayAsync(new Uri($"index.php?/api/v2/{method}", UriKind.Relative));

    /// <summary>The runs of project 1 (Web shop) outside of plans, oldest first.</summary>
    public async Task<IReadOnlyList<StoredRun>> RunsAsync()
    {
        var runs = new List<StoredRun>();
        foreach (var run in (await GetAsync("get_runs/1")).GetProperty("runs").EnumerateArray().OrderBy(run => run.GetProperty("id").GetInt64()))
            runs.Add(await RunAsync(run.GetProperty("id").GetInt64()));
        return runs;
    }

    /// <summary>The only run of project 1 outside of plans.</summary>
    public async Task<StoredRun> OnlyRunAsync() => (await RunsAsync()).Single();

    public async Task<StoredRun> RunAsync(long id)
    {
        var run = await GetAsync($"get_run/{id}");
        var tests = (await GetAsync($"get_tests/{id}")).GetProperty("tests");
        var results = (await GetAsync($"get_results_for_run/{id}")).GetProperty("results");
        return new StoredRun(run, [.. tests.EnumerateArray()], [.. results.EnumerateArray()]);
    }

    /// <summary>The files of the result's test: names and contents.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> FilesAsync(JsonElement result)
    {
        var files = new Dictionary<string, byte[]>();
        var attachments = await GetAsync($"get_attachments_for_test/{result.GetProperty("test_id").GetInt64()}");
        foreach (var attachment in attachments.EnumerateArray())
            files.Add(attachment.GetProperty("name").GetString()!, await BytesAsync($"get_attachment/{attachment.GetProperty("id").GetInt64()}"));
        return files;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Sandbox.DisposeAsync();
    }
}
