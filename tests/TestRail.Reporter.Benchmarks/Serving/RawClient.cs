using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using TestRail.Sandbox;

namespace TestRail.Reporter.Benchmarks.Serving;

/// <summary>Sends requests to the sandbox without the client's types, to measure only the sandbox's time.</summary>
internal sealed class RawClient : IDisposable
{
    private const int PageSize = 250;

    private readonly HttpClient _http;

    public RawClient(Uri url)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}"));
        _http = new HttpClient { BaseAddress = new Uri(url, "index.php") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    public static int Pages(int tests) => (tests + PageSize - 1) / PageSize;

    public async Task<long> OpenRunAsync()
    {
        using var response = await PostAsync("add_run/1", """{"name":"Benchmark","include_all":true}""");
        return (long)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task AddResultsAsync(long run, int count)
    {
        var results = Enumerable.Range(1, count)
            .Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"case_id":{{id}},"status_id":1,"comment":"`Tests.Case_{{id}}`"}"""));
        using var response = await PostAsync($"add_results_for_cases/{run}", $$"""{"results":[{{string.Join(',', results)}}]}""");
        await response.Content.ReadAsByteArrayAsync();
    }

    public async Task ReadTestsAsync(long run, int count)
    {
        for (var offset = 0; offset < count; offset += PageSize)
        {
            var page = await _http.GetByteArrayAsync($"?/api/v2/get_tests/{run}&limit={PageSize}&offset={offset}");
            if (page.Length < PageSize * 100)
                throw new InvalidOperationException($"The page at {offset} has {page.Length} bytes only.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string method, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await _http.PostAsync($"?/api/v2/{method}", content);
        return response.EnsureSuccessStatusCode();
    }
}
