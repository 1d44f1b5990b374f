using System.Net;
using Axosoft.Client.Errors;
using RestApi;

namespace Axosoft.Client.Http;

/// <summary>One attempt at a call. Returns valid replies, and throws <see cref="AxosoftException"/> for every failure.</summary>
internal sealed class Attempt(Call call, Failures failures, Timeouts timeouts, TimeProvider time) : IAttempt
{
    public static Attempt Begin(HttpRequestMessage request, Timeouts timeouts, TimeProvider time, Redaction redaction) =>
        new(Call.Of(request), Failures.Of(request, redaction), timeouts, time);

    public TimeSpan Timeout => timeouts.For(call);

    public bool IsDownload => call.IsDownload;

    public HttpResponseMessage Accept(HttpResponseMessage response, ReadOnlyMemory<byte>? bytes)
    {
        var body = new ReplyBody(bytes);
        if (!response.IsSuccessStatusCode || body.IsError)
            throw failures.Refused(response, body, RetryAfter.Of(response, time));
        if (body.IsTooLarge)
            throw failures.TooLarge(response.StatusCode);
        if (body.IsEmpty && !call.MayHaveEmptyReply)
            throw failures.Unreadable(response.StatusCode, body);
        if (!body.IsEmpty && !body.LooksLikeJson)
            throw failures.NotAxosoft(response.StatusCode, body);
        if (!body.IsEmpty && !body.IsWholeJson)
            throw failures.Unreadable(response.StatusCode, body);

        response.Content = new ReplyContent(body.Json);
        return response;
    }

    public Exception TimedOut(Exception cause) => failures.TimedOut(Timeout, cause);

    public Exception NotConnected(Exception cause) => failures.NotConnected(cause);

    public Exception Broken(Exception cause) => failures.Broken(cause);

    public Exception CutShort(HttpStatusCode status, Exception cause) => failures.CutShort(status, cause);
}
