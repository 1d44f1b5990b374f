using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>Reads the contents of TestRail over plain HTTP, without any code of the reporter.</summary>
internal sealed class Server : IDisposable
{
    private readonly HttpClient _http;

    public Server(Uri address)
    {
        _http = new HttpClient { BaseAddress = address };
        // A separate user: the tests keep read access when the reporter's user loses its permissions.
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes("ada@example.com:ada-key"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", login);
    }

    public Task<JsonElement> Run(long id) => Get($"get_run/{id}");

    public Task<JsonElement> Plan(long id) => Get($"get_plan/{id}");

    public Task<IReadOnlyList<JsonElement>> Runs(long project = 1) => List($"get_runs/{project}", "runs");

    public Task<IReadOnlyList<JsonElement>> Plans(long project = 1) => List($"get_plans/{project}", "plans");

    public Task<IReadOnlyList<JsonElement>> Tests(long run) => List($"get_tests/{run}", "tests");

    /// <summary>All results of a run, the oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> Results(long run) =>
        [.. (await List($"get_results_for_run/{run}", "results")).OrderBy(result => result.GetProperty("id").GetInt64())];

    /// <summary>All results of a case, the oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> Results(long run, long @case) =>
        [.. (await List($"get_results_for_case/{run}/{@case}", "results")).OrderBy(result => result.GetProperty("id").GetInt64())];

    /// <summary>The only result of a case.</summary>
    public async Task<JsonElement> Result(long run, long @case)
    {
        var results = await Results(run, @case);
        Assert.That(results, Has.Count.EqualTo(1), $"C{@case} has one result in run {run}");
        return results[0];
    }

    /// <summary>The only run outside plans.</summary>
    public async Task<long> OnlyRun(long project = 1)
    {
        var runs = await Runs(project);
        Assert.That(runs, Has.Count.EqualTo(1), "one run was opened");
        return runs[0].GetProperty("id").GetInt64();
    }

    /// <summary>The cases in a run, ordered by id.</summary>
    public async Task<IReadOnlyList<long>> Cases(long run) =>
        [.. (await Tests(run)).Select(test => test.GetProperty("case_id").GetInt64()).Order()];

    public async Task<byte[]> Download(string attachment) => await _http.GetByteArrayAsync($"index.php?/api/v2/get_attachment/{attachment}");

    public async Task<IReadOnlyList<JsonElement>> AttachmentsOfTest(long test) => [.. (await Get($"get_attachments_for_test/{test}")).EnumerateArray()];

    public Task<JsonElement> Get(string method) => Send(HttpMethod.Get, method, null);

    public Task<JsonElement> Post(string method, object body) => Send(HttpMethod.Post, method, body);

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<JsonElement>> List(string method, string name)
    {
        var items = new List<JsonElement>();
        int count;
        do
        {
            var page = (await Get($"{method}&offset={items.Count}")).GetProperty(name);
            count = page.GetArrayLength();
            items.AddRange(page.EnumerateArray());
        }
        while (count == 250);
        return items;
    }

    private async Task<JsonElement> Send(HttpMethod verb, string method, object? body)
    {
        using var request = new HttpRequestMessage(verb, $"index.php?/api/v2/{method}");
        request.Content = new StringContent(body is null ? "" : JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, $"{method}: {text}");
        return JsonDocument.Parse(text.Length == 0 ? "null" : text).RootElement;
    }
}
