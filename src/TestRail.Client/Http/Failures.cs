using System.Net;
using System.Security.Authentication;

namespace TestRail.Client.Http;

/// <summary>The ways one attempt of a call can fail, each as the exception the caller gets to see.</summary>
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

    /// <summary>The answer began and its end never came, so the server had done what it was to do.</summary>
    public TestRailException CutShort(HttpStatusCode status, Exception cause) =>
        Make(FailureKind.ConnectionLost, FailureSentences.ConnectionLost(call, cause), cause, status);

    public TestRailException Refused(HttpResponseMessage response, ReplyBody body, TimeSpan? retryAfter)
    {
        var reason = body.Error is { } error ? Excerpt.Of(credentials.Redact(error)) : null;
        var kind = KindOf(response.StatusCode, reason);
        var sentence = kind switch
        {
            FailureKind.NotTestRail => FailureSentences.NotTestRail(call, address, body.Preview(credentials)),
            FailureKind.Redirected => FailureSentences.Redirected(call, address, response.Headers.Location, Excerpt.Of(credentials.Redact(response.Headers.Location?.ToString() ?? "an address it did not name"))),
            _ => FailureSentences.Refused(kind, call, (int)response.StatusCode, reason ?? body.Preview(credentials)),
        };
        return Make(kind, sentence, null, response.StatusCode, reason, retryAfter);
    }

    public TestRailException NotTestRail(HttpStatusCode status, ReplyBody body) =>
        Make(FailureKind.NotTestRail, FailureSentences.NotTestRail(call, address, body.Preview(credentials)), null, status);

    public TestRailException Unreadable(HttpStatusCode status, ReplyBody body) =>
        Make(FailureKind.UnreadableReply, FailureSentences.Unreadable(call, body.Preview(credentials)), null, status);

    /// <summary>The parser names the place by the keys that lead to it, which are as long as the answer has them.</summary>
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

    /// <summary>A page that says success may be PHP's complaint about what it did after it had stored everything.</summary>
    private static bool LeavesDoubt(FailureKind kind, HttpStatusCode? status) =>
        kind is FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.ServerError or FailureKind.UnreadableReply
        || (kind == FailureKind.NotTestRail && (int?)status is >= 200 and < 300);

    /// <summary>Only the server that does the work answers 500 or 503 by itself; other errors come from what stands before it.</summary>
    private static bool IsServersOwn(HttpStatusCode? status) => (int?)status is >= 200 and < 300 or 500 or 501 or 503 or 505 or 507 or 508;

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
            IsInDoubt = call.IsWrite && LeavesDoubt(kind, status),
            MayStillHappen = call.IsWrite && LeavesDoubt(kind, status) && !IsServersOwn(status),
        };
}
