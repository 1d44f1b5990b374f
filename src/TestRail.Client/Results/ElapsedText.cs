using System.Globalization;

namespace TestRail.Client.Results;

/// <summary>Formats durations for TestRail.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public static class ElapsedText
{
    /// <summary>
    /// Formats a duration in whole hours, minutes and seconds, such as <c>1m 45s</c>. TestRail rejects decimals and <c>0s</c>:
    /// up to a second becomes <c>1s</c>, and zero becomes null, which omits the property. Days are not used, because
    /// TestRail's day is a working day.
    /// </summary>
    /// <param name="elapsed">The duration.</param>
    /// <returns>The text; null for a duration of zero or less.</returns>
    public static string? From(TimeSpan elapsed)
    {
        if (elapsed <= TimeSpan.Zero)
            return null;

        var seconds = Math.Max(1, (long)Math.Round(elapsed.TotalSeconds, MidpointRounding.AwayFromZero));
        (long Count, char Unit)[] parts = [(seconds / 3600, 'h'), (seconds / 60 % 60, 'm'), (seconds % 60, 's')];
        return string.Join(
            ' ', parts.Where(part => part.Count > 0).Select(part => part.Count.ToString(CultureInfo.InvariantCulture) + part.Unit));
    }
}
