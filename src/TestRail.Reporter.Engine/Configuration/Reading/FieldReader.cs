using System.Globalization;
using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Reads the custom fields to set in every result.</summary>
internal static class FieldReader
{
    private const string Prefix = "custom_";

    /// <summary>
    /// Returns the values by system name. In TestRail, system names are lower case and start with <c>custom_</c>, so <c>OS</c> and
    /// <c>custom_os</c> are the same field.
    /// </summary>
    public static IReadOnlyDictionary<string, object> Read(OptionReader reader, Option option)
    {
        var fields = new Dictionary<string, object>();
        foreach (var field in reader.Parts(option.Key).GroupBy(part => Name(part.Name), part => part.Path))
        {
            var path = reader.Foremost([.. field]);
            if (reader.At(option, path) is not { } setting)
                continue;
            object value = setting.Origin.Token == JsonTokenType.StartArray
                ? reader.ItemsAt(option, path).Select(Value).ToList()
                : Value(setting);
            fields[field.Key] = value;
        }

        return fields;
    }

    private static string Name(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.StartsWith(Prefix, StringComparison.Ordinal) ? lower : Prefix + lower;
    }

    private static object Value(Setting setting) => setting.Origin.Token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => Number(setting.Text),
        _ => setting.Text,
    };

    /// <summary>JSON numbers have no size limit. A number that fits neither type is returned as the original text.</summary>
    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}
