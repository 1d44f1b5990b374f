using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>What a method answers with.</summary>
/// <param name="Type">An object's name in the pages, or a list of it; null where the answer is no JSON.</param>
/// <param name="Key">The name of the list in its envelope; null where there is none.</param>
internal sealed record Answer(string? Type, string? Key = null)
{
    /// <summary>An empty body: of what was deleted TestRail says nothing.</summary>
    public static readonly Answer Nothing = new((string?)null);

    /// <summary>A file's bytes.</summary>
    public static readonly Answer File = new((string?)null, "bytes");

    public static Answer One(string type) => new(type);

    private bool IsPaged { get; init; }

    /// <summary>A list that was never paged.</summary>
    public static Answer Array(string type) => new(type + "[]");

    /// <summary>A page of a list, in the envelope that TestRail 6.7 put around it.</summary>
    public static Answer Page(string key, string type) => new(type + "[]", key) { IsPaged = true };

    /// <summary>An object or a list alone in an object, which only names it.</summary>
    public static Answer Within(string key, string type) => new(type, key);

    /// <summary>What the client hands on of a body: the object that stands alone in another, or everything.</summary>
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
