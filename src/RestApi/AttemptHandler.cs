using System.Net;

namespace RestApi;

/// <summary>Makes one attempt within its timeout, and reads the reply up to a maximum size.</summary>
internal sealed class AttemptHandler(Func<HttpRequestMessage, IAttempt> begin, int maxBytes, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = begin(request);
        using var timer = new CancellationTokenSource(attempt.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        HttpStatusCode? status = null;
        try
        {
            var response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            status = response.StatusCode;
            if (attempt.IsDownload && response.IsSuccessStatusCode)
                return response;

            return attempt.Accept(response, await BodyBytes.ReadAsync(response.Content, maxBytes, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            // ConnectTimeout also cancels. Nothing was sent then.
            throw timer.IsCancellationRequested ? attempt.TimedOut(cause) : attempt.NotConnected(cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            throw status is { } answered ? attempt.CutShort(answered, cause) : attempt.Broken(cause);
        }
    }
}
