using System.Globalization;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Parses durations.</summary>
internal static class DurationParser
{
    /// <summary>The word for an unlimited duration.</summary>
    public const string Never = "never";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// Parses <c>00:01:00</c>, <c>90s</c>, <c>5m</c> or <c>1h</c>. Null for other formats, for zero and for more than a day.
    /// </summary>
    public static TimeSpan? Parse(string text)
    {
        var read = text.Contains(':') ? Clock(text) : Unit(text);
        return read > TimeSpan.Zero && read <= Longest ? read : null;
    }

    /// <summary>
    /// <see cref="TimeSpan"/> parses a bare number as days and 5:30 as hours and minutes, but users mean seconds, or minutes and seconds.
    /// So all three parts are required.
    /// </summary>
    private static TimeSpan? Clock(string text)
    {
        var hasSeconds = text.Count(letter => letter == ':') == 2;
        return hasSeconds && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) ? span : null;
    }

    private static TimeSpan? Unit(string text)
    {
        if (text.Length is < 2 or > 7 || !int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return char.ToLowerInvariant(text[^1]) switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => null,
        };
    }
}
