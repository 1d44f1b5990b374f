using System.Globalization;

namespace TestRail.Sandbox.Pages;

/// <summary>The frame of all pages, and the format of times and numbers.</summary>
internal static class Layout
{
    /// <param name="title">The title.</param>
    /// <param name="content">The content below the title.</param>
    /// <param name="path">The links to parent pages.</param>
    /// <param name="root">The relative address of the folder with <c>index.php</c>.</param>
    public static string Page(string title, Markup content, IReadOnlyList<Crumb> path, string root = "") => "<!DOCTYPE html>\n" + Markup.Of(
        $"""
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · TestRail sandbox</title>
        <link rel="icon" href="{root}index.php?/assets/icon.svg">
        <link rel="stylesheet" href="{root}index.php?/assets/page.css">
        <script src="{root}index.php?/assets/page.js" defer></script>
        <script src="{root}index.php?/assets/hover.js" defer></script>
        <script src="{root}index.php?/assets/result.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header><a href="{root}index.php">TestRail sandbox</a><span id="live" role="status"></span></header>
        <main id="content">{Trail(path)}<h1>{title}</h1>{content}</main>
        </body>
        </html>
        """).Text;

    public static Markup Time(long seconds)
    {
        var text = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return Markup.Of($"<time datetime=\"{text}Z\">{text} UTC</time>");
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static Markup Trail(IReadOnlyList<Crumb> path) => Markup.If(path.Count > 0, () => Markup.Of(
        $"<nav class=\"trail\" aria-label=\"Path\"><ol>{Markup.Each(path, crumb => Markup.Of($"<li><a href=\"{crumb.Url}\">{crumb.Text}</a></li>"))}</ol></nav>"));
}
