using System.Globalization;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

/// <summary>The counters of a run or plan, in TestRail's colours.</summary>
internal sealed class StatusBar(IReadOnlyList<Status> statuses)
{
    private readonly Dictionary<long, Status> _byId = statuses.ToDictionary(status => status.Id);

    public Markup Badge(long? status) => status is { } id && _byId.TryGetValue(id, out var known)
        ? Markup.Of($"<span class=\"badge\" style=\"background:{Colour(known)}\">{known.Label}</span>")
        : default;

    public Markup Render(Extras counts)
    {
        var parts = statuses.Select(status => (Status: status, Count: Count(counts, status))).Where(part => part.Count > 0).ToArray();
        var bar = Markup.Each(parts, part => Markup.Of(
            $"<span style=\"flex:{part.Count};background:{Colour(part.Status)}\" title=\"{part.Count} {part.Status.Label}\"></span>"));
        var legend = Markup.Each(parts, part => Markup.Of(
            $"<li><i style=\"background:{Colour(part.Status)}\"></i>{part.Count} {part.Status.Label}</li>"));
        return Markup.Of($"<div class=\"bar\">{bar}</div><ul class=\"legend\">{legend}</ul>");
    }

    private static long Count(Extras counts, Status status)
    {
        var name = status.IsSystem ? status.Name : $"custom_status{status.Id - 5}";
        return counts.GetValueOrDefault($"{name}_count") is long count ? count : 0;
    }

    private static string Colour(Status status) => "#" + status.ColorDark.ToString("x6", CultureInfo.InvariantCulture);
}
