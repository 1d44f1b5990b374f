using System.Globalization;

namespace TestRail.Reporter.Configuration.Reading;

/// <summary>Lengths of time as people write them.</summary>
internal static class Durations
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Reads <c>00:01:00</c>, <c>90s</c>, <c>5m</c> or <c>1h</c>; null for all else, and for none or more than a day.</summary>
    public static TimeSpan? Parse(string text)
    {
        // A bare number would be days to the framework and seconds to a person, and 5:30 hours to one and minutes to the other.
        TimeSpan? read = text.Count(letter => letter == ':') == 2 && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var written)
            ? written
            : Number(text) is not { } number ? null : char.ToLowerInvariant(text[^1]) switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                _ => null,
            };
        return read > TimeSpan.Zero && read <= Longest ? read : null;
    }

    private static int? Number(string text) =>
        text.Length is > 1 and < 8 && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
