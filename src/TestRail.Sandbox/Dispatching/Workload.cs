using System.Text.Json;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Dispatching;

/// <summary>Takes as long for a request as a real TestRail: a fixed time, and more for each result that is added.</summary>
internal sealed class Workload(SandboxOptions options) : IDisposable
{
    private readonly SemaphoreSlim? _free = options.ParallelRequests is { } most ? new SemaphoreSlim(most) : null;

    /// <summary>Processes a request and waits until a real server would have answered.</summary>
    public async Task<Reply?> ProcessAsync(ApiRequest request, Func<Task<Reply?>> process, CancellationToken stopping)
    {
        if (_free is not null)
            await _free.WaitAsync(stopping);
        try
        {
            var reply = await process();
            await Task.Delay(options.Latency + (options.LatencyPerResult > TimeSpan.Zero ? options.LatencyPerResult * ResultsIn(request) : default), stopping);
            return reply;
        }
        finally
        {
            _free?.Release();
        }
    }

    public void Dispose() => _free?.Dispose();

    private static int ResultsIn(ApiRequest request)
    {
        if (!request.Query.Method.StartsWith("add_result", StringComparison.Ordinal))
            return 0;

        try
        {
            using var body = JsonDocument.Parse(request.Body);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array
                ? results.GetArrayLength()
                : 1;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
