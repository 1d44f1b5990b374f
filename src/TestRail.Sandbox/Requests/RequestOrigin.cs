using System.Net;
using Microsoft.AspNetCore.Http;

namespace TestRail.Sandbox.Requests;

/// <summary>
/// Distinguishes requests of local programs and of the sandbox's own pages from requests that a foreign page makes in a browser. Any open page can
/// post to loopback, and can read the reply if its own host name resolves to 127.0.0.1 (DNS rebinding).
/// </summary>
internal static class RequestOrigin
{
    /// <summary>The reason to reject the request; null to accept it.</summary>
    public static string? Refusal(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host))
            return "The sandbox answers to localhost and to addresses of this machine only; the Host header names another.";

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwn(request)
            ? null
            : "The sandbox takes no changes from pages of another origin.";
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Programs send none of these headers. A browser sends at least one with every request that could change something.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none")
            return false;
        if (headers.Origin is { Count: > 0 } origin)
            return IsOf(origin.ToString(), request);
        return headers.Referer is not { Count: > 0 } referer || IsOf(referer.ToString(), request);
    }

    private static bool IsOf(string address, HttpRequest request) =>
        Uri.TryCreate(address, UriKind.Absolute, out var origin)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && origin.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority);
}
