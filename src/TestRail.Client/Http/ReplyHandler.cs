using System.Net;

namespace TestRail.Client.Http;

/// <summary>Makes one attempt. Returns valid replies, and throws <see cref="TestRailException"/> for every failure.</summary>
internal sealed class ReplyHandler(Timeouts timeouts, TimeProvider time, Credentials credentials) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        var failures = Failures.Of(request, credentials);
        var timeout = timeouts.For(call);
        using var timer = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        HttpStatusCode? status = null;
        try
        {
            var response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            status = response.StatusCode;
            if (call.IsDownload && response.IsSuccessStatusCode)
                return response;

            var body = await ReplyBody.ReadAsync(response.Content, either.Token).ConfigureAwait(false);
            return Accept(call, response, body, failures);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            // ConnectTimeout also cancels. Nothing was sent then.
            throw timer.IsCancellationRequested ? failures.TimedOut(timeout, cause) : failures.NotConnected(cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            throw status is { } answered ? failures.CutShort(answered, cause) : failures.Broken(cause);
        }
    }

    private HttpResponseMessage Accept(Call call, HttpResponseMessage response, ReplyBody body, Failures failures)
    {
        if (!response.IsSuccessStatusCode)
            throw failures.Refused(response, body, RetryAfter.Of(response, time));
        if (body.IsTooLarge)
            throw failures.TooLarge(response.StatusCode);
        if (body.IsEmpty && !call.MayHaveEmptyReply)
            throw failures.Unreadable(response.StatusCode, body);
        if (!body.IsEmpty && !(call.IsText ? body.LooksLikeText : body.LooksLikeJson))
            throw failures.NotTestRail(response.StatusCode, body);
        if (body.Error is { } error)
            throw failures.ErrorWithSuccess(response.StatusCode, error);
        // A write is not retried for an invalid reply, so its JSON is parsed only once, when it is deserialized.
        if (!body.IsEmpty && !call.IsWrite && !call.IsText && !body.IsWholeJson)
            throw failures.Unreadable(response.StatusCode, body);

        response.Content = new ReplyContent(body.Json);
        return response;
    }
}
