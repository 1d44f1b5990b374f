using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Exports a case as a Gherkin feature file: references as tags, the title, the preconditions, and the scenarios.</summary>
internal static class Features
{
    private const string Scenarios = "custom_testrail_bdd_scenario";

    public static object One(Call call) => new Reply(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Write(call.Store.Case(call.Id))));

    private static string Write(Case @case)
    {
        var lines = new List<string>();
        if (!string.IsNullOrWhiteSpace(@case.Refs))
            lines.Add(string.Join(' ', @case.Refs.Split(',', StringSplitOptions.TrimEntries).Select(reference => $"@{reference}")));
        lines.Add($"Feature: {@case.Title}");
        if (Field(@case, "custom_preconds") is JsonValue preconditions && preconditions.TryGetValue<string>(out var text))
            lines.AddRange(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"  {line}"));
        lines.AddRange(ScenariosOf(@case).SelectMany(scenario => scenario.ReplaceLineEndings("\n").Split('\n').Prepend("")));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>TestRail has the scenarios as a list, or as a string with the JSON of a list.</summary>
    private static IEnumerable<string> ScenariosOf(Case @case)
    {
        var node = Field(@case, Scenarios);
        if (node is JsonValue value && value.TryGetValue<string>(out var json))
            node = Parse(json);
        return node is JsonArray scenarios
            ? scenarios.Select(scenario => scenario is JsonObject ? (scenario["content"] as JsonValue)?.ToString() : null).OfType<string>()
            : [];
    }

    private static JsonNode? Field(Case @case, string name) => JsonSerializer.SerializeToNode(@case.Custom?.GetValueOrDefault(name));

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
