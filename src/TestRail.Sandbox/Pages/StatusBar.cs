using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Pages;

/// <summary>The counters of a run or plan as a bar with a legend.</summary>
internal static class StatusBar
{
    private const long Passed = 1;

    /// <summary>The bar with its counts as text.</summary>
    public static Markup Small(Palette palette, Extras counts) => Markup.Of(
        $"{Bar(palette.Shares(counts))}<ul class=\"legend\">{Markup.Each(palette.Shares(counts), share => Markup.Of($"<li>{Part(share)}</li>"))}</ul>");

    /// <summary>The bar with the percentage of passed tests.</summary>
    public static Markup Large(Palette palette, Extras counts) =>
        Card(palette.Shares(counts), Markup.Each(palette.Shares(counts), share => Markup.Of($"<li>{Part(share)}</li>")));

    /// <summary>The bar with the percentage of passed tests. Each part is the link that <paramref name="url"/> returns for its status.</summary>
    public static Markup Large(Palette palette, Extras counts, long? chosen, Func<long?, string> url)
    {
        var shares = palette.Shares(counts);
        var all = Markup.Of($"All <b>{Layout.Number(shares.Sum(share => share.Count))}</b>");
        return Card(shares, Markup.Of(
            $"""
            <li>{Link(url(null), all, chosen is null)}</li>
            {Markup.Each(shares, share => Markup.Of($"<li>{Link(url(share.Status.Id), Part(share), chosen == share.Status.Id)}</li>"))}
            """));
    }

    private static Markup Card(IReadOnlyList<(Status Status, long Count)> shares, Markup legend) => Markup.Of(
        $"""
        <section class="card summary" aria-label="Statuses">
        <p class="percent"><strong>{Percent(shares)}</strong> passed</p>
        {Bar(shares)}
        <ul class="legend">{legend}</ul>
        </section>
        """);

    private static Markup Link(string url, Markup content, bool isChosen) =>
        Markup.Of($"<a href=\"{url}\"{new Markup(isChosen ? " aria-current=\"true\"" : "")}>{content}</a>");

    private static Markup Part((Status Status, long Count) share) =>
        Markup.Of($"<i class=\"status-{share.Status.Id}\"></i>{share.Status.Label} <b>{Layout.Number(share.Count)}</b>");

    /// <summary>The percentage. Shows 100 only if every test passed, and 0 only if none did.</summary>
    private static string Percent(IReadOnlyList<(Status Status, long Count)> shares)
    {
        var total = shares.Sum(share => share.Count);
        var passed = shares.FirstOrDefault(share => share.Status.Id == Passed).Count;
        return passed == 0 ? "0%" : passed == total ? "100%" : $"{Math.Clamp(100 * passed / total, 1, 99)}%";
    }

    private static Markup Bar(IReadOnlyList<(Status Status, long Count)> shares)
    {
        var from = 0L;
        var parts = Markup.Each(shares, share =>
        {
            var x = from;
            from += share.Count;
            return Markup.Of($"<rect class=\"status-{share.Status.Id}\" x=\"{x}\" width=\"{share.Count}\" height=\"1\"/>");
        });
        var text = string.Join(", ", shares.Select(share => $"{Layout.Number(share.Count)} {share.Status.Label}"));
        return Markup.Of(
            $"<svg class=\"bar\" role=\"img\" aria-label=\"{text}\" viewBox=\"0 0 {Math.Max(1, from)} 1\" preserveAspectRatio=\"none\"><title>{text}</title>{parts}</svg>");
    }
}
