using System.Globalization;
using System.Reflection;

namespace TestRail.Sandbox.Pages;

/// <summary>What all pages share: their frame, times and Markdown.</summary>
internal static class Layout
{
    private static readonly Markup Style = new(ReadStyle());

    public static string Page(string title, Markup content) => "<!DOCTYPE html>\n" + Markup.Of(
        $"""
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{title} · TestRail sandbox</title>
        <style>{Style}</style>
        </head>
        <body>
        <header><a href="index.php">TestRail sandbox</a></header>
        <main><h1>{title}</h1>{content}</main>
        </body>
        </html>
        """).Text;

    public static string Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }
}
