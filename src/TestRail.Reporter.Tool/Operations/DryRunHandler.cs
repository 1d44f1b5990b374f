using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Passes GET requests on to TestRail. Collects every other request instead of sending it, and answers it with a made-up reply.</summary>
internal sealed partial class DryRunHandler(DryRunOutput output, IReporterLog log) : DelegatingHandler
{
    private readonly DryRunReplies _replies = new();
    private readonly DryRunCases _cases = new();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.RequestUri!.Query.Split('/', 4)[^1];
        _cases.Note(call);
        if (request.Method == HttpMethod.Get)
        {
            return DryRunReplies.IsMadeUp(call)
                ? Answer(request, _replies.Read(call))
                : await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var text = await request.Content!.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var isForm = request.Content.Headers.ContentType?.MediaType == "multipart/form-data";
        var body = isForm || text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        var (isRejected, failure) = await _cases.CheckAsync(body, read => ReadAsync(request, read, cancellationToken)).ConfigureAwait(false);
        // Nothing is known of the selection then. The client tries again, as after any failed request.
        if (failure is not null)
            return failure;
        if (isRejected)
            return Answer(request, new JsonObject { ["error"] = DryRunCases.Rejection }, HttpStatusCode.BadRequest);
        if (isForm)
            output.AddFile(log, DryRunReplies.Display(call), FileName().Match(text).Groups["name"].Value);
        else
            output.Add(log, DryRunReplies.Display(call), body);
        return Answer(request, _replies.ReplyTo(call, body));
    }

    /// <summary>Sends a GET request to the server of another request.</summary>
    private async Task<HttpResponseMessage> ReadAsync(HttpRequestMessage other, string call, CancellationToken cancellation)
    {
        var address = other.RequestUri!.AbsoluteUri;
        using var request = new HttpRequestMessage(HttpMethod.Get, address[..address.IndexOf("/api/v2/", StringComparison.Ordinal)] + "/api/v2/" + call);
        foreach (var header in other.Headers)
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        var response = await base.SendAsync(request, cancellation).ConfigureAwait(false);
        response.RequestMessage = other;
        return response;
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, JsonNode reply, HttpStatusCode status = HttpStatusCode.OK) => new(status)
    {
        RequestMessage = request,
        Content = new StringContent(reply.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    [GeneratedRegex("filename=\"(?<name>[^\"]*)\"")]
    private static partial Regex FileName();
}
