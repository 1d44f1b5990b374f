using System.Net;
using System.Text;

namespace TestRail.Client.Tests.Wire;

/// <summary>Returns the scripted responses in order and records the time of each request. After the last scripted response, every request succeeds.</summary>
internal sealed class ScriptedHandler(TimeProvider time, params Func<HttpResponseMessage>[] script) : HttpMessageHandler
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _times = [];

    public IReadOnlyList<TimeSpan> Times
    {
        get
        {
            lock (_lock)
                return [.. _times];
        }
    }

    public string Success { get; init; } = """{"id":1}""";

    public static Func<HttpResponseMessage> Status(int status, string? retryAfter = null, string error = "Something.") => () =>
    {
        var response = Json((HttpStatusCode)status, $$"""{"error":"{{error}}"}""");
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    };

    public static Func<HttpResponseMessage> Fails(Exception cause) => () => throw cause;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        lock (_lock)
        {
            _times.Add(time.GetUtcNow() - _started);
            number = _times.Count;
        }

        await Task.Yield();
        var response = number <= script.Length ? script[number - 1]() : Json(HttpStatusCode.OK, Success);
        response.RequestMessage = request;
        return response;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
