using System.Globalization;
using System.Text.Json;

namespace TestRail.Client.Json;

internal static class LenientNumber
{
    /// <summary>Reads a whole number that PHP may have written as a string.</summary>
    public static long Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            return number;
        if (reader.TokenType == JsonTokenType.String
            && long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            return number;

        throw new JsonException($"A whole number was expected, {reader.TokenType} was found.");
    }
}
