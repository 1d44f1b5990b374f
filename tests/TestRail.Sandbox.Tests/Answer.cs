using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests;

/// <summary>A reply of the server. The text is JSON in most cases.</summary>
internal sealed record Answer(int Status, string Text, string ContentType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Error => (string?)Json["error"];

    public JsonNode? this[string key] => Json[key];

    public IReadOnlyList<JsonNode> Items(string key) => [.. Json[key]!.AsArray().Select(item => item!)];

    /// <summary>The number with this key in each element of a list.</summary>
    public long[] Numbers(string? list, string key) =>
        [.. (list is null ? Json : Json[list]!).AsArray().Select(item => (long)item![key]!)];
}
