using System.Text.Json.Nodes;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>Renders the table of options as a JSON schema for editors.</summary>
internal static class SchemaRendering
{
    private const string Variable = @"\$\{";

    public static string Render()
    {
        var root = Section("How tests are reported to TestRail.");
        root.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        var properties = root["properties"]!.AsObject();
        properties["$schema"] = new JsonObject { ["type"] = "string" };
        foreach (var option in OptionTable.All)
        {
            var parts = option.Key.Split('.');
            if (parts.Length == 2 && !properties.ContainsKey(parts[0]))
                properties[parts[0]] = Section(null);
            var target = parts.Length == 2 ? properties[parts[0]]!["properties"]!.AsObject() : properties;
            target[parts[^1]] = Property(option);
        }

        foreach (var plugin in new[] { "defects", "references" })
            properties[plugin]!["patternProperties"] = new JsonObject { [@"^(connection|push\.fields|push\.values|hover\.fields|(push\.field|hover\.field|field\.settings)\..+)$"] = new JsonObject { ["type"] = "object" } };

        return root.ToJsonString(Relaxed.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Section(string? title)
    {
        var section = new JsonObject();
        if (title is not null)
            section["title"] = title;
        section["type"] = title is null ? new JsonArray("object", "null") : "object";
        section["additionalProperties"] = false;
        section["properties"] = new JsonObject();
        return section;
    }

    private static JsonObject Property(Option option)
    {
        var property = Shape(option);
        property["description"] = option.Description.Replace("`", "");
        if (option.Default is not null)
            property["default"] = OptionDefault.Json(option);
        property["examples"] = new JsonArray(JsonNode.Parse(option.Example));
        return property;
    }

    private static JsonObject Shape(Option option) => option.Kind switch
    {
        OptionKind.Flag => Typed("boolean", "^(true|false)$"),
        OptionKind.Number => With(Typed("integer", "^[0-9]+$"), ("minimum", option.Lowest), ("maximum", option.Highest)),
        OptionKind.NumberOrAuto => With(Typed("integer", "^[0-9]+$|^[aA][uU][tT][oO]$"), ("minimum", option.Lowest), ("maximum", option.Highest)),
        OptionKind.Id => With(Typed("integer", $"^[{option.Letter}{char.ToLowerInvariant(option.Letter!.Value)}]?[0-9]+$"), ("minimum", 1)),
        OptionKind.Duration => With(new() { ["type"] = Types("string") }, ("pattern", $"^[0-9]+[smh]$|^[0-9.]+:[0-9]+:[0-9.]+$|{Variable}")),
        OptionKind.DurationOrNever => With(new() { ["type"] = Types("string") }, ("pattern", $"^[0-9]+[smh]$|^[0-9.]+:[0-9]+:[0-9.]+$|^[nN][eE][vV][eE][rR]$|{Variable}")),
        OptionKind.Reference => new() { ["type"] = Types("string", "integer") },
        OptionKind.References => new() { ["type"] = Types("array", "string"), ["items"] = new JsonObject { ["type"] = new JsonArray("string", "integer") } },
        OptionKind.Choice => Words(option, withNull: true),
        OptionKind.Choices => new() { ["type"] = Types("array", "string"), ["items"] = Words(option, withNull: false) },
        OptionKind.Statuses => new() { ["type"] = Types("object"), ["additionalProperties"] = false, ["properties"] = Outcomes() },
        OptionKind.Fields => new() { ["type"] = Types("object"), ["additionalProperties"] = FieldValue() },
        _ => new() { ["type"] = Types("string") },
    };

    private static JsonArray Types(params string[] types) => new([.. types.Append("null").Select(type => JsonValue.Create(type))]);

    /// <summary>A value of any type may also be a string with a variable in it.</summary>
    private static JsonObject Typed(string type, string pattern) => new() { ["type"] = Types(type, "string"), ["pattern"] = $"{pattern}|{Variable}" };

    private static JsonObject With(JsonObject shape, params (string Name, JsonNode Value)[] more)
    {
        foreach (var (name, value) in more)
            shape[name] = value;
        return shape;
    }

    private static JsonObject Words(Option option, bool withNull)
    {
        var words = new JsonArray([.. option.Words.Select(word => JsonValue.Create(word))]);
        if (withNull)
            words.Add(null);
        return new() { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = words }, new JsonObject { ["type"] = "string", ["pattern"] = Variable }) };
    }

    private static JsonObject Outcomes()
    {
        var outcomes = new JsonObject();
        foreach (var outcome in ChoiceWords.Of<Verdict>())
        {
            outcomes[outcome] = new JsonObject
            {
                ["type"] = Types("string"),
                ["not"] = new JsonObject { ["enum"] = new JsonArray("untested", "") },
            };
        }

        return outcomes;
    }

    private static JsonObject FieldValue()
    {
        JsonObject One() => new() { ["type"] = Types("string", "number", "boolean") };
        return new() { ["anyOf"] = new JsonArray(One(), new JsonObject { ["type"] = "array", ["items"] = One() }) };
    }
}
