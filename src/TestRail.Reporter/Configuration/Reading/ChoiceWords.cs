using System.Text.Json;

namespace TestRail.Reporter.Configuration.Reading;

/// <summary>The words of a closed set as they are written in the configuration.</summary>
internal static class ChoiceWords
{
    /// <summary>All words of the set, in order.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Reads a word without regard to case; a number is no word.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }
}
