using System.Net;
using System.Security.Authentication;
using Axosoft.Client.Errors;
using RestApi;

namespace Axosoft.Client.Http;

/// <summary>Creates the exceptions for a failed attempt.</summary>
internal sealed class Failures(Call call, Uri address, Redaction redaction)
{
    public static Failures Of(HttpRequestMessage request, Redaction redaction) => new(Call.Of(request), request.RequestUri!, redaction);

    public AxosoftException TimedOut(TimeSpan timeout, Exception cause) => Make(FailureKind.Timeout, FailureSentences.TimedOut(call, timeout), cause);

    public AxosoftException NotConnected(Exception cause) =>
        Make(FailureKind.Unreachable, FailureSentences.Unreachable(call, address, cause), cause, (cause as HttpRequestException)?.StatusCode);

    public AxosoftException Broken(Exception cause)
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
    public AxosoftException CutShort(HttpStatusCode status, Exception cause) =>
        Make(FailureKind.ConnectionLost, FailureSentences.ConnectionLost(call, cause), cause, status);

    public AxosoftException Refused(HttpResponseMessage response, ReplyBody body, TimeSpan? retryAfter)
    {
        var reason = body.Reason is { } text ? Excerpt.Of(redaction.Apply(text)) : null;
        var kind = KindOf(response.StatusCode, body, reason);
        var sentence = kind switch
        {
            FailureKind.NotAxosoft => FailureSentences.NotAxosoft(call, address, body.Preview(redaction)),
            FailureKind.Redirected => FailureSentences.Redirected(call, address, response.Headers.Location, Excerpt.Of(redaction.Apply(response.Headers.Location?.OriginalString ?? "an address it did not name"))),
            _ => FailureSentences.Refused(kind, call, (int)response.StatusCode, reason ?? body.Preview(redaction)),
        };
        return Make(kind, sentence, null, response.StatusCode, reason, retryAfter);
    }

    public AxosoftException NotAxosoft(HttpStatusCode status, ReplyBody body) =>
        Make(FailureKind.NotAxosoft, FailureSentences.NotAxosoft(call, address, body.Preview(redaction)), null, status);

    public AxosoftException Unreadable(HttpStatusCode status, ReplyBody body) =>
        Make(FailureKind.UnreadableReply, FailureSentences.Unreadable(call, body.Preview(redaction)), null, status);

    /// <summary>The parser's message contains the path of JSON keys and values, which may repeat a secret.</summary>
    public AxosoftException Unreadable(HttpStatusCode status, Exception cause) =>
        Make(FailureKind.UnreadableReply, FailureSentences.Unreadable(call, Excerpt.Of(redaction.Apply(cause.Message))), null, status);

    public AxosoftException TooLarge(HttpStatusCode status) =>
        Make(FailureKind.UnreadableReply, FailureSentences.ReplyTooLarge(call), null, status);

    private FailureKind KindOf(HttpStatusCode status, ReplyBody body, string? reason) => (int)status switch
    {
        >= 300 and < 400 => FailureKind.Redirected,
        _ when IsAboutActivation(reason) => FailureKind.ApiDisabled,
        400 or 401 when call.IsTokenRequest && reason is not null => FailureKind.InvalidCredentials,
        401 => FailureKind.InvalidToken,
        403 => FailureKind.Forbidden,
        404 when reason is not null => FailureKind.NotFound,
        407 => FailureKind.Unreachable,
        408 => FailureKind.Timeout,
        413 => FailureKind.TooLarge,
        429 => FailureKind.QuotaExceeded,
        // Axosoft answers 503 in its own words if the calls are used up. A proxy in front of a stopped server answers 503 with a page.
        503 when body.IsWholeJson => FailureKind.QuotaExceeded,
        >= 500 => FailureKind.ServerError,
        _ => reason is null ? FailureKind.NotAxosoft : FailureKind.BadRequest,
    };

    private static bool IsAboutActivation(string? reason) =>
        reason is not null
        && reason.Contains("API", StringComparison.Ordinal)
        && (Array.Exists(["disabled", "not enabled", "not activated"], words => reason.Contains(words, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A web page with a success status may be an error page after everything was stored.</summary>
    private static bool MayHaveTakenEffect(FailureKind kind, HttpStatusCode? status) =>
        kind is FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.ServerError or FailureKind.UnreadableReply
        || (kind == FailureKind.NotAxosoft && (int?)status is >= 200 and < 300);

    private AxosoftException Make(
        FailureKind kind, string sentence, Exception? cause, HttpStatusCode? status = null, string? reason = null, TimeSpan? retryAfter = null) =>
        new(kind, call.ToString(), redaction.Apply(sentence), cause)
        {
            StatusCode = status,
            Reason = reason,
            RetryAfter = retryAfter,
            IsInDoubt = call.IsWrite && MayHaveTakenEffect(kind, status),
        };
}
