using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Tests;

/// <summary>What the server sent: the status and the text, which most often is JSON.</summary>
internal sealed record Answer(int Status, string Text, string ContentType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Error => (string?)Json["error"];

    public JsonNode? this[string key] => Json[key];

    public IReadOnlyList<JsonNode> Items(string key) => [.. Json[key]!.AsArray().Select(item => item!)];

    /// <summary>One number of each element of a list.</summary>
    public long[] Numbers(string? list, string key) =>
        [.. (list is null ? Json : Json[list]!).AsArray().Select(item => (long)item![key]!)];
}
