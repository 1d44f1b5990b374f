using System.Net;
using System.Net.Http.Headers;
using TestRail.Client.Serialization;

namespace TestRail.Client.Http;

/// <summary>Adds the headers that TestRail requires.</summary>
internal sealed class RequestHandler(Credentials credentials, string userAgent) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Version = HttpVersion.Version11;
        request.Headers.Authorization = credentials.Header;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        // TestRail answers 400 to a request without Content-Type, including GET. .NET allows the header only on content.
        request.Content ??= new ByteArrayContent([]) { Headers = { ContentType = ContentSerializer.MediaType } };
        return base.SendAsync(request, cancellationToken);
    }
}
