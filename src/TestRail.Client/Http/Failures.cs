using System.Net;
using System.Security.Authentication;
using RestApi;
using TestRail.Client.Errors;

namespace TestRail.Client.Http;

/// <summary>Creates the exceptions for a failed attempt.</summary>
internal sealed class Failures(Call call, Uri address, Credentials credentials)
{
    public static Failures Of(HttpRequestMessage request, Credentials credentials) =>
        new(Call.Of(request), request.RequestUri!, credentials);

    public TestRailException TimedOut(TimeSpan timeout, Exception cause) =>
        Make(FailureKind.Timeout, FailureSentences.TimedOut(call, timeout), cause);

    public TestRailException NotConnected(Exception cause) =>
        Make(
            FailureKind.Unreachable,
            FailureSentences.Unreachable(call, address, cause),
            cause,
            (cause as HttpRequestException)?.StatusCode);

    public TestRailException Broken(Exception cause)
    {
        if (cause.InnerException is AuthenticationException tls)
            return Make(FailureKind.TlsFailed, FailureSentences.TlsFailed(call, address, tls), cause);

        return (cause as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError => NotConnected(cause),
            _ => Make(FailureKind.ConnectionLost, FailureSentences.ConnectionLost(call, cause), cause),
        };
    }

    /// <summary>The reply was cut off. Its status is known, so the server had processed the request.</summary>
    public TestRailException CutShort(HttpStatusCode status, Exception cause) =>
        Make(FailureKind.ConnectionLost, FailureSentences.ConnectionLost(call, cause), cause, status);

    public TestRailException Refused(HttpResponseMessage response, ReplyBody body, TimeSpan? retryAfter)
    {
        var reason = body.Error is { } error ? Excerpt.Of(credentials.Redact(error)) : null;
        var kind = KindOf(response.StatusCode, reason);
        var sentence = kind switch
        {
            FailureKind.NotTestRail => FailureSentences.NotTestRail(call, address, body.Preview(credentials)),
            FailureKind.Redirected => FailureSentences.Redirected(call, address, response.Headers.Location, Excerpt.Of(credentials.Redact(response.Headers.Location?.OriginalString ?? "an address it did not name"))),
            _ => FailureSentences.Refused(kind, call, (int)response.StatusCode, reason ?? body.Preview(credentials)),
        };
        return Make(kind, sentence, null, response.StatusCode, reason, retryAfter);
    }

    public TestRailException NotTestRail(HttpStatusCode status, ReplyBody body) =>
        Make(FailureKind.NotTestRail, FailureSentences.NotTestRail(call, address, body.Preview(credentials)), null, status);

    public TestRailException Unreadable(HttpStatusCode status, ReplyBody body) =>
        Make(FailureKind.UnreadableReply, FailureSentences.Unreadable(call, body.Preview(credentials)), null, status);

    /// <summary>The status says success and the body says <c>error</c>. A proxy or a PHP handler may have replaced the status.</summary>
    public TestRailException ErrorWithSuccess(HttpStatusCode status, string error)
    {
        var reason = Excerpt.Of(credentials.Redact(error));
        return Make(FailureKind.UnreadableReply, FailureSentences.ErrorWithSuccess(call, (int)status, reason), null, status, reason);
    }

    /// <summary>The parser's message contains the path of JSON keys, which has no maximum length.</summary>
    public TestRailException Unreadable(HttpStatusCode status, Exception cause) =>
        Make(
            FailureKind.UnreadableReply,
            FailureSentences.Unreadable(call, Excerpt.Of(credentials.Redact(cause.Message))),
            cause.Message.Length <= Excerpt.Sentence ? cause : null,
            status);

    public TestRailException TooLarge(HttpStatusCode status) =>
        Make(FailureKind.UnreadableReply, FailureSentences.ReplyTooLarge(call), null, status);

    private static FailureKind KindOf(HttpStatusCode status, string? reason) => (int)status switch
    {
        >= 300 and < 400 => FailureKind.Redirected,
        401 => FailureKind.InvalidCredentials,
        403 when reason?.Contains("API is disabled", StringComparison.OrdinalIgnoreCase) == true => FailureKind.ApiDisabled,
        403 => FailureKind.Forbidden,
        404 when reason?.Contains("Unknown method", StringComparison.OrdinalIgnoreCase) == true => FailureKind.UnknownMethod,
        404 when reason is not null => FailureKind.NotFound,
        407 => FailureKind.Unreachable,
        408 => FailureKind.Timeout,
        409 => FailureKind.Maintenance,
        413 => FailureKind.TooLarge,
        429 => FailureKind.RateLimited,
        >= 500 => FailureKind.ServerError,
        _ => reason is null ? FailureKind.NotTestRail : FailureKind.BadRequest,
    };

    /// <summary>A web page with a success status may be a PHP warning after everything was stored.</summary>
    private static bool MayHaveTakenEffect(FailureKind kind, HttpStatusCode? status) =>
        kind is FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.ServerError or FailureKind.UnreadableReply
        || (kind == FailureKind.NotTestRail && (int?)status is >= 200 and < 300);

    /// <summary>Whether TestRail's server sent the status itself. A proxy sends others, such as 502 and 504.</summary>
    private static bool IsFromServer(HttpStatusCode? status) => (int?)status is >= 200 and < 300 or 500 or 501 or 503 or 505 or 507 or 508;

    private TestRailException Make(
        FailureKind kind,
        string sentence,
        Exception? cause,
        HttpStatusCode? status = null,
        string? reason = null,
        TimeSpan? retryAfter = null) =>
        new(kind, call.ToString(), credentials.Redact(sentence), cause)
        {
            StatusCode = status,
            Reason = reason,
            RetryAfter = retryAfter,
            IsInDoubt = call.IsWrite && MayHaveTakenEffect(kind, status),
            MayStillHappen = call.IsWrite && MayHaveTakenEffect(kind, status) && !IsFromServer(status),
        };
}
