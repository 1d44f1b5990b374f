using System.Globalization;
using System.Text;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

/// <summary>The statuses with their colours and counters.</summary>
internal sealed class Palette(IReadOnlyList<Status> statuses)
{
    private readonly Dictionary<long, Status> _byId = statuses.ToDictionary(status => status.Id);

    /// <summary>A result without a status is a comment.</summary>
    public Markup Badge(long? status) => status is { } id && _byId.TryGetValue(id, out var known)
        ? Markup.Of($"<span class=\"badge status-{id}\">{known.Label}</span>")
        : Markup.Of($"<span class=\"badge\">Comment</span>");

    /// <summary>The statuses that at least one test has, with their counts. Untested comes last.</summary>
    public IReadOnlyList<(Status Status, long Count)> Shares(Extras counts) =>
        [.. statuses.OrderBy(status => status.IsUntested).Select(status => (status, Count(counts, status))).Where(share => share.Item2 > 0)];

    /// <summary>One CSS rule for each status: its colour, and black or white text, whichever has more contrast.</summary>
    public string Rules()
    {
        var rules = new StringBuilder();
        foreach (var status in statuses)
        {
            rules.Append(
                CultureInfo.InvariantCulture, $".status-{status.Id} {{ --status: #{status.ColorDark:x6}; --on-status: {(IsLight(status.ColorDark) ? "#111" : "#fff")}; }}\n");
        }
        return rules.ToString();
    }

    private static long Count(Extras counts, Status status)
    {
        var name = status.IsSystem ? status.Name : $"custom_status{status.Id - 5}";
        return counts.GetValueOrDefault($"{name}_count") is long count ? count : 0;
    }

    /// <summary>Uses WCAG's relative luminance. At 0.179, black and white text have the same contrast.</summary>
    private static bool IsLight(int colour)
    {
        return 0.2126 * Linear(colour >> 16) + 0.7152 * Linear(colour >> 8) + 0.0722 * Linear(colour) > 0.179;

        static double Linear(int channel)
        {
            var value = (channel & 0xFF) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}
