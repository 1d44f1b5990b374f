using System.Net;
using System.Net.Http.Headers;
using Axosoft.Client.Errors;

namespace Axosoft.Client.Http;

/// <summary>Adds the headers that Axosoft requires. Renews the token if Axosoft rejects it, and sends the request once more.</summary>
internal sealed class TokenHandler(TokenSource tokens, string header, string userAgent) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(rejected: null, SendTokenRequestAsync, cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendWithAsync(token, request, cancellationToken).ConfigureAwait(false);
        }
        catch (AxosoftException failure) when (failure.Kind == FailureKind.InvalidToken && tokens.IsRenewable)
        {
            // Axosoft did not execute the request, so a write may be sent again too.
            var renewed = await tokens.GetAsync(token, SendTokenRequestAsync, cancellationToken).ConfigureAwait(false);
            return await SendWithAsync(renewed, request, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            tokens.Dispose();
        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> SendWithAsync(string token, HttpRequestMessage request, CancellationToken cancellation)
    {
        AddCommonHeaders(request);
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, $"Bearer {token}");
        return base.SendAsync(request, cancellation);
    }

    private Task<HttpResponseMessage> SendTokenRequestAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        AddCommonHeaders(request);
        return base.SendAsync(request, cancellation);
    }

    private void AddCommonHeaders(HttpRequestMessage request)
    {
        request.Version = HttpVersion.Version11;
        request.Headers.Accept.Clear();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
    }
}
