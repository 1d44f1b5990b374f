using System.Reflection;
using System.Text;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Pages;

/// <summary>The style sheet with the colours of the statuses, and the scripts.</summary>
internal static class Assets
{
    private static readonly KeyValuePair<string, string>[] Headers = [new("X-Content-Type-Options", "nosniff"), new("Cache-Control", "no-cache")];

    private static readonly string Style = Read("page.css");

    private static readonly string Script = Read("page.js");

    private static readonly string Hover = Read("hover.js");

    private static readonly string Result = Read("result.js");

    private static readonly string Icon = Read("icon.svg");

    public static Reply? Find(string name, View view) => name switch
    {
        "page.css" => Text("text/css", Style + view.Palette().Rules()),
        "page.js" => Text("text/javascript", Script),
        "hover.js" => Text("text/javascript", Hover),
        "result.js" => Text("text/javascript", Result),
        "icon.svg" => Text("image/svg+xml", Icon),
        _ => null,
    };

    private static Reply Text(string type, string text) => new(200, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(text)) { Headers = Headers };

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
