using System.Text;
using System.Text.Json;
using TestRail.Sandbox.Serialization;

namespace TestRail.Sandbox.Requests;

/// <summary>A complete reply before it is sent. A fault may change or drop it.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static Reply Empty { get; } = new(200, "application/json; charset=utf-8", []);

    public static Reply Of(object? value) => value switch
    {
        null => Empty,
        Reply reply => reply,
        _ => new(200, Empty.ContentType, JsonSerializer.SerializeToUtf8Bytes(value, Json.Wire)),
    };

    public static Reply Error(int status, string text) =>
        new(status, Empty.ContentType, JsonSerializer.SerializeToUtf8Bytes(new { error = text }, Json.Wire));

    public static Reply Html(int status, string html) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
}
