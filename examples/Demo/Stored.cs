using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TestRail.Sandbox;

namespace Demo;

/// <summary>Reads the stored runs from the sandbox through TestRail's public API.</summary>
internal sealed class Stored : IDisposable
{
    private readonly HttpClient _http;

    public Stored(Uri url)
    {
        _http = new HttpClient { BaseAddress = url };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    /// <summary>All runs of the project, including those in plans.</summary>
    public async Task<IReadOnlyList<StoredRun>> RunsAsync(int project)
    {
        using var runs = await GetAsync($"get_runs/{project}");
        using var plans = await GetAsync($"get_plans/{project}");
        var stored = runs.RootElement.GetProperty("runs").EnumerateArray().Select(Read).ToList();
        foreach (var id in plans.RootElement.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("id").GetInt64()))
        {
            using var plan = await GetAsync($"get_plan/{id}");
            stored.AddRange(plan.RootElement.GetProperty("entries").EnumerateArray().SelectMany(entry => entry.GetProperty("runs").EnumerateArray()).Select(Read));
        }

        return [.. stored.OrderBy(run => run.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> GetAsync(string call) => JsonDocument.Parse(await _http.GetStringAsync(new Uri($"index.php?/api/v2/{call}", UriKind.Relative)));

    private static StoredRun Read(JsonElement run) => new(
        run.GetProperty("name").GetString()!,
        run.GetProperty("config").GetString(),
        new Uri(run.GetProperty("url").GetString()!),
        run.GetProperty("passed_count").GetInt32(),
        run.GetProperty("failed_count").GetInt32(),
        run.GetProperty("retest_count").GetInt32(),
        run.GetProperty("untested_count").GetInt32(),
        run.GetProperty("is_completed").GetBoolean());
}
