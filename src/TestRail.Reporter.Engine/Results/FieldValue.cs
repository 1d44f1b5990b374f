using System.Globalization;
using System.Text.Json.Nodes;
using TestRail.Client.Fields;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Parses values for a custom field.</summary>
/// <param name="Type">The field's type.</param>
/// <param name="Items">The choices of a dropdown or multi-select field, one per line: <c>1, Chrome</c>.</param>
internal sealed record FieldValue(FieldType Type, string? Items)
{
    private const int MaxStringLength = 250;

    /// <summary>The allowed values, for messages.</summary>
    public string Expectation => Type switch
    {
        FieldType.Integer => "a whole number",
        FieldType.User or FieldType.Milestone => "an id",
        FieldType.Checkbox => "true or false",
        FieldType.Url => "an absolute URL",
        FieldType.String => $"a text of at most {MaxStringLength} characters",
        FieldType.Dropdown => $"one of {string.Join(", ", Choices().Select(choice => choice.Label))}",
        FieldType.MultiSelect => $"some of {string.Join(", ", Choices().Select(choice => choice.Label))}, separated by commas",
        FieldType.Steps or FieldType.StepResults => "step results, which a single value cannot give",
        _ => "a text",
    };

    /// <summary>Converts a value from the configuration to text.</summary>
    public static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => text,
        System.Collections.IEnumerable items => string.Join(",", items.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public bool TryParse(string text, out JsonNode? value)
    {
        value = Type switch
        {
            FieldType.Integer or FieldType.User or FieldType.Milestone => Number(text),
            FieldType.Checkbox => Flag(text),
            FieldType.Dropdown => Choice(text),
            FieldType.MultiSelect => Choices(text),
            // On Unix, an absolute path is also an absolute URI.
            FieldType.Url => text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) ? JsonValue.Create(text) : null,
            FieldType.String => text.Length <= MaxStringLength ? JsonValue.Create(text) : null,
            FieldType.Steps or FieldType.StepResults => null,
            _ => JsonValue.Create(text),
        };
        return value is not null;
    }

    private static JsonValue? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;

    private static JsonValue? Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => JsonValue.Create(true),
        "FALSE" or "0" or "NO" => JsonValue.Create(false),
        _ => null,
    };

    /// <summary>Finds a choice by its label or number.</summary>
    private JsonValue? Choice(string text)
    {
        foreach (var (id, label) in Choices())
        {
            if (string.Equals(label, text, StringComparison.OrdinalIgnoreCase) || id.ToString(CultureInfo.InvariantCulture) == text)
                return JsonValue.Create(id);
        }

        return null;
    }

    private JsonArray? Choices(string text)
    {
        var chosen = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Choice).ToArray();
        return chosen.Length == 0 || chosen.Contains(null) ? null : new JsonArray([.. chosen]);
    }

    private IReadOnlyList<FieldItem> Choices() => FieldItem.Parse(Items);
}
