using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Exports and imports a case as a Gherkin feature file: references as tags, the title, the preconditions, and the scenarios.</summary>
internal static class Features
{
    private const string Scenarios = "custom_testrail_bdd_scenario", Preconditions = "custom_preconds";

    /// <summary>TestRail's number for a list of scenarios. Other fields cannot have this type.</summary>
    private const int ScenarioType = 13;

    public static object One(Call call) => new Reply(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Write(call.Store.Case(call.Id))));

    /// <summary>Adds a case with the defaults of the project.</summary>
    public static object Add(Call call)
    {
        var feature = FeatureFile.Read(call.Request.Upload);
        var section = call.Section(call.Id);
        return call.Store.Case(call.Store.AddCase(new Case
        {
            SuiteId = section.SuiteId,
            SectionId = section.Id,
            Title = feature.Title,
            TemplateId = Default(call, "templates"),
            TypeId = Default(call, "case_types"),
            PriorityId = Default(call, "priorities"),
            Refs = feature.References,
            CreatedBy = call.User.Id,
            CreatedOn = call.Now,
            Labels = [],
            Custom = Custom(call, feature),
        }));
    }

    /// <summary>Replaces what a feature file has, and leaves the rest of the case.</summary>
    public static object Update(Call call)
    {
        var feature = FeatureFile.Read(call.Request.Upload);
        var before = call.Store.Case(call.Id);
        call.Store.SaveCase(before, before with
        {
            Title = feature.Title,
            Refs = feature.References,
            UpdatedBy = call.User.Id,
            UpdatedOn = call.Now,
            Custom = (before.Custom ?? []).With(Custom(call, feature)),
        });
        return call.Store.Case(call.Id);
    }

    private static Extras Custom(Call call, FeatureFile feature)
    {
        AddField(call.Store);
        return new Extras
        {
            [Preconditions] = feature.Description,
            [Scenarios] = JsonSerializer.Serialize(feature.Scenarios.Select(scenario => new { content = scenario })),
        };
    }

    /// <summary>TestRail has the field from the start. Here the first import adds it, because most seeds do without.</summary>
    private static void AddField(Store store)
    {
        if (store.Fields(CustomFields.OfCases).Any(field => field.SystemName == Scenarios))
            return;
        store.AddField(CustomFields.OfCases, new Field
        {
            Name = Scenarios["custom_".Length..],
            SystemName = Scenarios,
            Label = "BDD Scenarios",
            TypeId = ScenarioType,
            IncludeAll = true,
            Configs = new JsonArray(JsonNode.Parse("""{"context":{"is_global":true,"project_ids":null},"id":"5f0c1f6e-0000-4000-8000-0000000000bd","options":{"is_required":false}}""")),
        });
    }

    private static long Default(Call call, string table) => call.Store.Value<long>($"SELECT id FROM {table} WHERE is_default = 1");

    private static string Write(Case @case)
    {
        var lines = new List<string>();
        if (!string.IsNullOrWhiteSpace(@case.Refs))
            lines.Add(string.Join(' ', @case.Refs.Split(',', StringSplitOptions.TrimEntries).Select(reference => $"@{reference}")));
        lines.Add($"Feature: {@case.Title}");
        if (Field(@case, Preconditions) is JsonValue preconditions && preconditions.TryGetValue<string>(out var text))
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
