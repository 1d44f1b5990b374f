using System.Globalization;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>
/// Durations as TestRail takes them: whole seconds, <c>1m 45s</c>. It refuses <c>0s</c> and decimals, and one such value
/// refuses the whole batch; its day may be eight hours long, so hours are the largest unit.
/// </summary>
internal static class Elapsed
{
    /// <summary>Returns null for no time at all; anything above counts as a second at least.</summary>
    public static string? Format(TimeSpan duration)
    {
        if (duration <= TimeSpan.Zero)
            return null;

        var seconds = Math.Max(1, (long)Math.Round(duration.TotalSeconds, MidpointRounding.AwayFromZero));
        var parts = new[] { (seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s") };
        return string.Join(' ', parts.Where(part => part.Item1 > 0).Select(part => part.Item1.ToString(CultureInfo.InvariantCulture) + part.Item2));
    }
}
