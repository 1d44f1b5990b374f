using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Passes GET requests on to TestRail. Prints every other request instead of sending it, and answers it with a made-up reply.</summary>
internal sealed partial class DryRunHandler(IReporterLog log) : DelegatingHandler
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DryRunReplies _replies = new();

    /// <summary>A dry run with this handler.</summary>
    public static DryRun DryRun { get; } = new(log => new DryRunHandler(log), log => new DryRunLog(log));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.RequestUri!.Query.Split('/', 4)[^1];
        if (request.Method == HttpMethod.Get)
        {
            return DryRunReplies.IsMadeUp(call)
                ? Answer(request, _replies.Read(call))
                : await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var text = await request.Content!.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var isForm = request.Content.Headers.ContentType?.MediaType == "multipart/form-data";
        var body = isForm || text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        var shown = isForm ? FileName().Match(text).Groups["name"].Value : body?.ToJsonString(Readable);
        log.Say(new Message(Severity.Information, null, $"POST {DryRunReplies.Display(call)}{(shown is null ? "" : $"\n{shown}")}"));
        return Answer(request, _replies.ReplyTo(call, body));
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, JsonNode reply) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new StringContent(reply.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    [GeneratedRegex("filename=\"(?<name>[^\"]*)\"")]
    private static partial Regex FileName();
}
