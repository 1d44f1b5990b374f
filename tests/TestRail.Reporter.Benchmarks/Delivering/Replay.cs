using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using TestRail.Sandbox;
using TestRail.Sandbox.Recording;

namespace TestRail.Reporter.Benchmarks.Delivering;

/// <summary>Repeats a delivery's requests without the reporter, to measure the server's share of the time.</summary>
internal static class Replay
{
    public static async Task<double> RunAsync(Uri server, IReadOnlyList<RecordedRequest> requests)
    {
        using var http = new HttpClient { BaseAddress = server };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        var start = Stopwatch.GetTimestamp();
        foreach (var request in requests)
        {
            using var body = new StringContent(request.Body, Encoding.UTF8, "application/json");
            using var reply = await http.PostAsync(new Uri(request.PathAndQuery, UriKind.Relative), body);
            await reply.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
