using System.Net;
using System.Net.Http.Headers;
using TestRail.Client.Json;

namespace TestRail.Client.Http;

/// <summary>Gives every request what TestRail wants to see on it.</summary>
internal sealed class RequestHandler(Credentials credentials, string userAgent) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Version = HttpVersion.Version11;
        request.Headers.Authorization = credentials.Header;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        // TestRail answers 400 to a request without this header, reads included, and .NET takes it on a body only.
        request.Content ??= new ByteArrayContent([]) { Headers = { ContentType = ContentSerializer.MediaType } };
        return base.SendAsync(request, cancellationToken);
    }
}
