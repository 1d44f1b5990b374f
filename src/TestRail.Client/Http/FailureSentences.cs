using System.Globalization;

namespace TestRail.Client.Http;

/// <summary>The messages for failed calls: what happened, what it means, what to do.</summary>
internal static class FailureSentences
{
    public static string Refused(FailureKind kind, Call call, int status, string reason) =>
        Format($"{call}: {Meaning(kind)} (HTTP {status}): {reason}{Advice(kind)}");

    public static string Redirected(Call call, Uri address, Uri? location, string shown) =>
        Format($"{call}: {Site(address)} sent the request on to {shown}. ")
        + Format($"Redirects are not followed, since a write would become a read on the way. {RedirectAdvice(address, location)}");

    public static string NotTestRail(Call call, Uri address, string preview) =>
        Format($"{call}: {Site(address)} answered, but not as TestRail's API does. ")
        + Format($"Check the address: it may be another server, a proxy or a login page. The answer begins: {preview}");

    public static string Unreadable(Call call, string detail) =>
        Format($"{call}: TestRail's answer cannot be read; it was cut off, or it is not what this method returns. {detail}");

    public static string ReplyTooLarge(Call call) =>
        Format($"{call}: TestRail's answer is larger than {ReplyBody.MaxBytes >> 20} MB, so it was not read.");

    public static string TimedOut(Call call, TimeSpan timeout) =>
        Format($"{call}: no answer within {timeout.TotalSeconds:0.###} s. TestRail may be busy, or the timeout too short.");

    public static string Unreachable(Call call, Uri address, Exception cause) =>
        Format($"{call}: {Site(address)} cannot be reached. Check the address, the network and the proxy. {cause.Message}");

    public static string TlsFailed(Call call, Uri address, Exception cause) =>
        Format($"{call}: no TLS connection to {Site(address)} could be made. {cause.Message} ")
        + "Where a private authority signed the certificate, name that authority's PEM file as CaFile.";

    public static string ConnectionLost(Call call, Exception cause) =>
        Format($"{call}: the connection broke before the answer was complete. {cause.Message}");

    public static string Paused(Call call, FailureKind reason, TimeSpan remaining) =>
        Format($"{call}: not sent. TestRail {(reason == FailureKind.Maintenance ? "is in maintenance" : "limits the rate of requests")} and asked for a pause. ")
        + Format($"It lasts another {remaining.TotalSeconds:0} s, longer than this call may wait.");

    private static string Meaning(FailureKind kind) => kind switch
    {
        FailureKind.InvalidCredentials => "TestRail does not accept the user or the API key",
        FailureKind.Forbidden => "the user may not do this, or the run or plan is closed",
        FailureKind.ApiDisabled => "the API is switched off",
        FailureKind.NotFound => "TestRail found nothing there",
        FailureKind.UnknownMethod => "this version of TestRail does not have the method",
        FailureKind.Maintenance => "TestRail is in maintenance",
        FailureKind.TooLarge => "the request is larger than the server accepts",
        FailureKind.RateLimited => "too many requests",
        FailureKind.ServerError => "the server failed",
        FailureKind.Unreachable => "the proxy asks for a user and password",
        FailureKind.Timeout => "the server gave up waiting",
        _ => "TestRail refused the request",
    };

    private static string Advice(FailureKind kind) => kind switch
    {
        FailureKind.InvalidCredentials => " The user is an e-mail address; a new API key counts only once My Settings was saved.",
        FailureKind.ApiDisabled => " An administrator can switch it on under Site Settings, API.",
        FailureKind.Maintenance or FailureKind.RateLimited => " Try again later.",
        FailureKind.TooLarge => " Send less at a time.",
        _ => "",
    };

    private static string RedirectAdvice(Uri address, Uri? location) =>
        address.Scheme == "http" && location?.IsAbsoluteUri == true && location.Scheme == "https"
            ? "Use https in the address of TestRail."
            : "Check the address of TestRail.";

    private static string Site(Uri address) => address.GetLeftPart(UriPartial.Path).Replace("index.php", "", StringComparison.Ordinal);

    private static string Format(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
