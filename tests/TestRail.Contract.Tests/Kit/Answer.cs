using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>The reply of a method.</summary>
/// <param name="Type">The name of an object on the pages, with <c>[]</c> for a list; null if the reply is not JSON.</param>
/// <param name="Key">The key of the list or object in an envelope; null without an envelope.</param>
internal sealed record Answer(string? Type, string? Key = null)
{
    /// <summary>An empty body. TestRail returns it for deletions.</summary>
    public static readonly Answer Nothing = new((string?)null);

    /// <summary>A file's bytes.</summary>
    public static readonly Answer File = new((string?)null, "bytes");

    public static Answer One(string type) => new(type);

    private bool IsPaged { get; init; }

    /// <summary>A list that TestRail never pages.</summary>
    public static Answer Array(string type) => new(type + "[]");

    /// <summary>A page of a list, in the envelope of TestRail 6.7 and later.</summary>
    public static Answer Page(string key, string type) => new(type + "[]", key) { IsPaged = true };

    /// <summary>An object or a list that is the only member of an object.</summary>
    public static Answer Within(string key, string type) => new(type, key);

    /// <summary>The part of the body that the client returns: the member of an object from <c>Within</c>, otherwise all.</summary>
    public JsonNode? Said(JsonNode body) => Key is not null && !IsPaged ? body[Key] : body;

    public IEnumerable<string> Problems(string body)
    {
        if (Type is null)
            return (this == File) == (body.Length > 0) ? [] : [$"the body is {body}"];
        var json = JsonNode.Parse(body);
        if (Key is null)
            return Shape.Problems(json, Type);
        return (IsPaged ? EnvelopeProblems(json!, Key) : Others(json!, Key)).Concat(Shape.Problems(json![Key], Type));
    }

    private static IEnumerable<string> EnvelopeProblems(JsonNode json, string key)
    {
        string[] keys = ["offset", "limit", "size", "_links", key];
        foreach (var problem in Others(json, keys))
            yield return problem;
        foreach (var missing in keys.Where(each => !json.AsObject().ContainsKey(each)))
            yield return $"{missing} is missing in the envelope";
        if ((int?)json["size"] != json[key]?.AsArray().Count)
            yield return "size is not the length of the page";
        foreach (var link in new[] { "next", "prev" })
        {
            if (json["_links"]?.AsObject().ContainsKey(link) != true)
                yield return $"_links.{link} is missing";
            foreach (var problem in Shape.Problems(json["_links"]?[link], "string?", $"_links.{link}"))
                yield return problem;
        }
    }

    private static IEnumerable<string> Others(JsonNode json, params string[] keys) =>
        json.AsObject().Select(each => each.Key).Except(keys).Select(other => $"{other} is beside {keys[^1]}");
}
