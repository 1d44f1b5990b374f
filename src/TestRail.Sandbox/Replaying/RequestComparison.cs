using TestRail.Sandbox.Recording;

namespace TestRail.Sandbox.Replaying;

/// <summary>Compares what a client sent in two recordings, request by request.</summary>
internal sealed class RequestComparison(IReadOnlyCollection<string> ignored)
{
    private readonly UuidMap _uuids = new();

    public IReadOnlyList<DifferingExchange> Compare(IReadOnlyList<Exchange> before, IReadOnlyList<Exchange> now)
    {
        var differing = new List<DifferingExchange>();
        foreach (var (old, current) in Alignment.Of(before, now, Method))
        {
            var differences = (old, current) switch
            {
                (null, _) => [new Difference("request", "none", "sent")],
                (_, null) => [new Difference("request", "sent", "none")],
                _ => Compare(old, current),
            };
            var shown = old ?? current!;
            if (differences.Count > 0)
                differing.Add(new DifferingExchange(shown.Number, $"{shown.Verb} {shown.Call}", differences));
            Learn(old, current);
        }

        return differing;
    }

    private static string Method(Exchange exchange) => $"{exchange.Verb} {exchange.Call.Split('/', '&')[0]}";

    private List<Difference> Compare(Exchange before, Exchange now)
    {
        var found = new List<Difference>();
        var comparison = new BodyComparison(_uuids, ignored);
        comparison.CompareText("request.address", before.Address, now.Address, found);
        comparison.CompareText("request.user", before.User, now.User, found);
        var (old, current) = (Multipart.Of(before), Multipart.Of(now));
        comparison.CompareText("request.content_type", old.ContentType, current.ContentType, found);
        return [.. found, .. comparison.Compare("request", old.Body, current.Body)];
    }

    /// <summary>Pairs the UUIDs of the replies: the client sends them back.</summary>
    private void Learn(Exchange? before, Exchange? now)
    {
        if (before?.Reply is { } old && now?.Reply is { } current)
            new BodyComparison(_uuids, ignored).Compare("reply", old.Bytes, current.Bytes);
    }
}
