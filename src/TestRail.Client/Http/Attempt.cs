using System.Net;
using RestApi;
using TestRail.Client.Errors;

namespace TestRail.Client.Http;

/// <summary>One attempt at a call. Returns valid replies, and throws <see cref="TestRailException"/> for every failure.</summary>
internal sealed class Attempt(Call call, Failures failures, Timeouts timeouts, TimeProvider time) : IAttempt
{
    public static Attempt Begin(HttpRequestMessage request, Timeouts timeouts, TimeProvider time, Credentials credentials) =>
        new(Call.Of(request), Failures.Of(request, credentials), timeouts, time);

    public TimeSpan Timeout => timeouts.For(call);

    public bool IsDownload => call.IsDownload;

    public HttpResponseMessage Accept(HttpResponseMessage response, ReadOnlyMemory<byte>? bytes)
    {
        var body = new ReplyBody(bytes);
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

    public Exception TimedOut(Exception cause) => failures.TimedOut(Timeout, cause);

    public Exception NotConnected(Exception cause) => failures.NotConnected(cause);

    public Exception Broken(Exception cause) => failures.Broken(cause);

    public Exception CutShort(HttpStatusCode status, Exception cause) => failures.CutShort(status, cause);
}
