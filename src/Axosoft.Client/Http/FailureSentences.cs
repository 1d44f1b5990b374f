using System.Globalization;
using Axosoft.Client.Errors;

namespace Axosoft.Client.Http;

/// <summary>The messages for failed calls: what happened, what it means, what to do.</summary>
internal static class FailureSentences
{
    /// <summary>The three steps of the vendor's page.</summary>
    public const string Activation =
        "To activate it: in Axosoft, select Tools > System Settings > Axosoft API Settings, enable the API on that page, and generate API keys on that page.";

    public static string Refused(FailureKind kind, Call call, int status, string reason) =>
        Format($"{call}: {Meaning(kind)} (HTTP {status}): {reason}{Advice(kind)}");

    public static string Redirected(Call call, Uri address, Uri? location, string shown) =>
        Format($"{call}: {Site(address)} redirected the request to {shown}. ")
        + Format($"Redirects are not followed because they turn a write into a read. {RedirectAdvice(address, location)}");

    public static string NotAxosoft(Call call, Uri address, string preview) =>
        Format($"{call}: the reply of {Site(address)} does not come from Axosoft's API. ")
        + Format($"Check the address: it may be another server, a proxy or a login page. The reply begins: {preview}");

    public static string Unreadable(Call call, string detail) =>
        Format($"{call}: Axosoft's reply cannot be read. It was cut off, or it is not what this method returns. {detail}");

    public static string ReplyTooLarge(Call call) =>
        Format($"{call}: Axosoft's reply is larger than {ReplyBody.MaxBytes >> 20} MB and was not read.");

    public static string TimedOut(Call call, TimeSpan timeout) =>
        Format($"{call}: no reply within {timeout.TotalSeconds:0.###} s. Axosoft may be busy, or the timeout is too short.");

    public static string Unreachable(Call call, Uri address, Exception cause) =>
        Format($"{call}: {Site(address)} cannot be reached. Check the address, the network and the proxy. {cause.Message}");

    public static string TlsFailed(Call call, Uri address, Exception cause) =>
        Format($"{call}: the TLS connection to {Site(address)} failed. {cause.Message} ")
        + "If a private authority signed the certificate, set CaFile to that authority's PEM file.";

    public static string ConnectionLost(Call call, Exception cause) =>
        Format($"{call}: the connection broke before the reply was complete. {cause.Message}");

    public static string Paused(Call call, TimeSpan remaining) =>
        Format($"{call}: not sent. Axosoft's limit of calls is reached. The pause lasts another {remaining.TotalSeconds:0} s, which is longer than this call may wait.");

    public static string BudgetSpent(Call call, int budget) =>
        Format($"{call}: not sent. This client has made all {budget} calls of its budget. Axosoft allows 1,000 calls a day by default.");

    private static string Meaning(FailureKind kind) => kind switch
    {
        FailureKind.InvalidCredentials => "Axosoft rejected the client ID, the client secret, the user or the password",
        FailureKind.InvalidToken => "Axosoft rejected the access token",
        FailureKind.Forbidden => "the user lacks the permission",
        FailureKind.ApiDisabled => "the API is not activated in Axosoft",
        FailureKind.NotFound => "Axosoft does not have it",
        FailureKind.QuotaExceeded => "Axosoft's limit of calls is reached",
        FailureKind.TooLarge => "the request is larger than the server accepts",
        FailureKind.ServerError => "the server failed",
        FailureKind.Unreachable => "the proxy requires a user and a password",
        FailureKind.Timeout => "the server timed out",
        _ => "Axosoft rejected the request",
    };

    private static string Advice(FailureKind kind) => kind switch
    {
        FailureKind.InvalidCredentials => " Client ID and client secret are listed in Axosoft under Tools > System Settings > Axosoft API Settings.",
        FailureKind.InvalidToken => " Create a token in Axosoft under Axosoft API Settings, Manage Tokens.",
        FailureKind.ApiDisabled => $" {Activation}",
        FailureKind.QuotaExceeded => " By default, a client may make 25 calls a second and 1,000 calls a day. Try again later.",
        FailureKind.TooLarge => " Send a smaller file.",
        _ => "",
    };

    private static string RedirectAdvice(Uri address, Uri? location) =>
        address.Scheme == "http" && location?.IsAbsoluteUri == true && location.Scheme == "https"
            ? "Use https in the address of Axosoft."
            : "Check the address of Axosoft.";

    private static string Site(Uri address)
    {
        var path = address.GetLeftPart(UriPartial.Path);
        var api = path.LastIndexOf("/api/", StringComparison.Ordinal);
        return api < 0 ? path : path[..(api + 1)];
    }

    private static string Format(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
