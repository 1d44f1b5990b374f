using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Stored;

/// <summary>A sandbox, and a look into it that shares no code with the reporter.</summary>
internal sealed class TestRailServer : IAsyncDisposable
{
    private readonly HttpClient _http;

    private TestRailServer(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        _http = new HttpClient { BaseAddress = sandbox.Url };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
    }

    public SandboxServer Sandbox { get; }

    public static async Task<TestRailServer> StartAsync(SandboxOptions? options = null) => new(await SandboxServer.StartAsync(options));

    /// <summary>The answer to <c>get_run/1</c>.</summary>
    public async Task<JsonElement> GetAsync(string method)
    {
        using var answer = JsonDocument.Parse(await BytesAsync(method));
        return answer.RootElement.Clone();
    }

    /// <summary>Does what a person would do in TestRail.</summary>
    public async Task PostAsync(string method)
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri($"index.php?/api/v2/{method}", UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
    }

    public Task<byte[]> BytesAsync(string method) => _http.GetByteArrayAsync(new Uri($"index.php?/api/v2/{method}", UriKind.Relative));

    /// <summary>The runs of the web shop that belong to no plan, the oldest first.</summary>
    public async Task<IReadOnlyList<StoredRun>> RunsAsync()
    {
        var runs = new List<StoredRun>();
        foreach (var run in (await GetAsync("get_runs/1")).GetProperty("runs").EnumerateArray().OrderBy(run => run.GetProperty("id").GetInt64()))
            runs.Add(await RunAsync(run.GetProperty("id").GetInt64()));
        return runs;
    }

    /// <summary>The only run of the web shop.</summary>
    public async Task<StoredRun> OnlyRunAsync() => (await RunsAsync()).Single();

    public async Task<StoredRun> RunAsync(long id)
    {
        var run = await GetAsync($"get_run/{id}");
        var tests = (await GetAsync($"get_tests/{id}")).GetProperty("tests");
        var results = (await GetAsync($"get_results_for_run/{id}")).GetProperty("results");
        return new StoredRun(run, [.. tests.EnumerateArray()], [.. results.EnumerateArray()]);
    }

    /// <summary>Names and contents of the files on a result.</summary>
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
