using System.Globalization;
using TestRail.Client.Errors;

namespace TestRail.Client.Http;

/// <summary>The messages for failed calls: what happened, what it means, what to do.</summary>
internal static class FailureSentences
{
    public static string Refused(FailureKind kind, Call call, int status, string reason) =>
        Format($"{call}: {Meaning(kind)} (HTTP {status}): {reason}{Advice(kind)}");

    public static string Redirected(Call call, Uri address, Uri? location, string shown) =>
        Format($"{call}: {Site(address)} redirected the request to {shown}. ")
        + Format($"Redirects are not followed because they turn a write into a read. {RedirectAdvice(address, location)}");

    public static string NotTestRail(Call call, Uri address, string preview) =>
        Format($"{call}: the reply of {Site(address)} does not come from TestRail's API. ")
        + Format($"Check the address: it may be another server, a proxy or a login page. The reply begins: {preview}");

    public static string Unreadable(Call call, string detail) =>
        Format($"{call}: TestRail's reply cannot be read. It was cut off, or it is not what this method returns. {detail}");

    public static string ErrorWithSuccess(Call call, int status, string reason) =>
        Format($"{call}: TestRail's reply has the status {status} but contains an error: {reason}");

    public static string ReplyTooLarge(Call call) =>
        Format($"{call}: TestRail's reply is larger than {ReplyBody.MaxBytes >> 20} MB and was not read.");

    public static string TimedOut(Call call, TimeSpan timeout) =>
        Format($"{call}: no reply within {timeout.TotalSeconds:0.###} s. TestRail may be busy, or the timeout is too short.");

    public static string Unreachable(Call call, Uri address, Exception cause) =>
        Format($"{call}: {Site(address)} cannot be reached. Check the address, the network and the proxy. {cause.Message}");

    public static string TlsFailed(Call call, Uri address, Exception cause) =>
        Format($"{call}: the TLS connection to {Site(address)} failed. {cause.Message} ")
        + "If a private authority signed the certificate, set CaFile to that authority's PEM file.";

    public static string ConnectionLost(Call call, Exception cause) =>
        Format($"{call}: the connection broke before the reply was complete. {cause.Message}");

    public static string Paused(Call call, FailureKind reason, TimeSpan remaining) =>
        Format($"{call}: not sent. TestRail {(reason == FailureKind.Maintenance ? "is in maintenance" : "limits the rate of requests")} and asked for a pause. ")
        + Format($"The pause lasts another {remaining.TotalSeconds:0} s, which is longer than this call may wait.");

    private static string Meaning(FailureKind kind) => kind switch
    {
        FailureKind.InvalidCredentials => "TestRail rejected the user or the API key",
        FailureKind.Forbidden => "the user lacks the permission, or the run or plan is closed",
        FailureKind.ApiDisabled => "the API is disabled",
        FailureKind.NotFound => "TestRail does not have it",
        FailureKind.UnknownMethod => "this version of TestRail does not have the method",
        FailureKind.Maintenance => "TestRail is in maintenance",
        FailureKind.TooLarge => "the request is larger than the server accepts",
        FailureKind.RateLimited => "too many requests",
        FailureKind.ServerError => "the server failed",
        FailureKind.Unreachable => "the proxy requires a user and a password",
        FailureKind.Timeout => "the server timed out",
        _ => "TestRail rejected the request",
    };

    private static string Advice(FailureKind kind) => kind switch
    {
        FailureKind.InvalidCredentials => " Use the e-mail address as the user. A new API key works only after My Settings was saved.",
        FailureKind.ApiDisabled => " An administrator can enable it under Site Settings, API.",
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
