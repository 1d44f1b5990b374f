using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>The defaults of options, as written in the configuration file.</summary>
internal static class OptionDefault
{
    public static JsonNode? Json(Option option) => option.Default switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        string text => text,
        TimeSpan span => span.ToString("c"),
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        IReadOnlyDictionary<Verdict, StatusChoice> statuses => Statuses(statuses),
        IReadOnlyDictionary<string, object> { Count: 0 } => new JsonObject(),
        IReadOnlyList<NameOrId> { Count: 0 } => new JsonArray(),
        IReadOnlyList<CaseMatch> words => new JsonArray([.. words.Select(word => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(word.ToString())))]),
        var other => throw new NotSupportedException($"{option.Key} has a default of the unexpected type {other.GetType()}."),
    };

    private static JsonObject Statuses(IReadOnlyDictionary<Verdict, StatusChoice> statuses)
    {
        var written = new JsonObject();
        foreach (var (outcome, choice) in statuses)
            written[JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())] = choice.ToString();
        return written;
    }
}
