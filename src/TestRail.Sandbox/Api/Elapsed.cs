using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>
/// TestRail's time spans: weeks, days, hours, minutes and seconds. Zero is invalid. Decimals are rounded to whole seconds, and up to one second;
/// servers differ in how they round. A strict sandbox rejects decimals.
/// </summary>
internal static partial class Elapsed
{
    private static readonly (string Unit, long Seconds)[] Units = [("w", 604_800), ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)];

    public static string? Read(Body body, string name)
    {
        if (body.Node(name) is not { } node)
            return null;
        return (node.GetValueKind() == JsonValueKind.String ? Normalise(body.Text(name)!, body.IsStrict) : null)
            ?? throw RefusalException.BadRequest(Texts.TimeSpan(body.Field(name)));
    }

    /// <summary>The span in its largest units (<c>90s</c> is <c>1m 30s</c>), or null when it is invalid.</summary>
    public static string? Normalise(string text, bool strict = false)
    {
        var match = Pattern().Match(text);
        if (!match.Success || (strict && text.Contains('.', StringComparison.Ordinal)))
            return null;
        var seconds = Units.Sum(unit => match.Groups[unit.Unit].Success
            ? decimal.Parse(match.Groups[unit.Unit].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * unit.Seconds
            : 0);
        return seconds == 0 ? null : Write(Math.Max(1, (long)Math.Round(seconds, MidpointRounding.AwayFromZero)));
    }

    private static string Write(long seconds)
    {
        var parts = new List<string>();
        foreach (var (unit, size) in Units)
        {
            if (seconds >= size)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds / size}{unit}"));
            seconds %= size;
        }
        return string.Join(' ', parts);
    }

    [GeneratedRegex(
        @"^((?<w>[0-9]{1,6}(\.[0-9]{1,9})?)w ?)?((?<d>[0-9]{1,6}(\.[0-9]{1,9})?)d ?)?((?<h>[0-9]{1,6}(\.[0-9]{1,9})?)h ?)?((?<m>[0-9]{1,6}(\.[0-9]{1,9})?)m ?)?((?<s>[0-9]{1,9}(\.[0-9]{1,9})?)s)?\z(?<! )",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
