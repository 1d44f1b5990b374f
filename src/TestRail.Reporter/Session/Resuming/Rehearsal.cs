using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Session.Resuming;

/// <summary>Lets TestRail be read, and shows whatever would change it in place of sending it.</summary>
internal sealed class Rehearsal(IReporterLog log) : DelegatingHandler
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MadeUpReplies _replies = new();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.RequestUri!.Query.Split('/', 4)[^1];
        if (request.Method == HttpMethod.Get)
        {
            return MadeUpReplies.IsMadeUp(call)
                ? Answer(request, _replies.Read(call))
                : await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var body = request.Content is MultipartContent parts ? null : await BodyAsync(request, cancellationToken).ConfigureAwait(false);
        log.Say(new Message(Severity.Information, null, $"POST {MadeUpReplies.Shown(call)}{Shown(request, body)}"));
        return Answer(request, _replies.To(call, body));
    }

    private static async Task<JsonObject?> BodyAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        await request.Content!.ReadAsStringAsync(cancellation).ConfigureAwait(false) is { Length: > 0 } text ? JsonNode.Parse(text) as JsonObject : null;

    private static string Shown(HttpRequestMessage request, JsonObject? body)
    {
        if (body is not null)
            return "\n" + body.ToJsonString(Readable);

        var files = (request.Content as MultipartContent)?.Select(part => part.Headers.ContentDisposition?.FileName?.Trim('"')).OfType<string>() ?? [];
        return string.Concat(files.Select(file => $"\n{file}"));
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, JsonNode reply) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new StringContent(reply.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
