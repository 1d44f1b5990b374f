using System.Net;
using System.Text;

namespace Axosoft.Client.Tests.Wire;

/// <summary>Returns the scripted replies in order and records the time of each request. After the last one, every request succeeds.</summary>
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

    public static Func<HttpResponseMessage> Status(int status, string? retryAfter = null, string body = """{"error":"Something."}""") => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
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
        var response = number <= script.Length ? script[number - 1]() : Status(200, body: """{"data":{"id":1}}""")();
        response.RequestMessage = request;
        return response;
    }
}
