using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

/// <summary>A page with headers that disable user content: styles, scripts and images are loaded only from this server.</summary>
internal static class PageReply
{
    private static readonly KeyValuePair<string, string>[] Headers =
    [
        new("Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Cache-Control", "no-cache"),
    ];

    public static Reply Of(string title, Markup content, params Crumb[] path) => Of(200, title, content, path);

    public static Reply Of(int status, string title, Markup content, params Crumb[] path) =>
        Reply.Html(status, Layout.Page(title, content, path)) with { Headers = Headers };

    /// <summary>A page in a folder below the one with <c>index.php</c>.</summary>
    public static Reply Below(int status, string title, Markup content) =>
        Reply.Html(status, Layout.Page(title, content, [], "../")) with { Headers = Headers };

    /// <summary>A part of a page, for a script of the page.</summary>
    public static Reply Part(int status, Markup content) => Reply.Html(status, content.Text) with { Headers = Headers };
}
