using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Results that the run holds although the journal does not say so: the line that said it is damaged. What reads exactly as a pending result, and was stored since the
/// session began, is that result.
/// </summary>
internal sealed class StoredAlready
{
    /// <summary>The clocks of two machines differ by less.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    private readonly Dictionary<(long Case, long? Status, string Comment), Queue<Result>> _results = [];

    private StoredAlready()
    {
    }

    /// <summary>Reads a run, where the journal lacks lines; nothing otherwise.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public static async Task<StoredAlready> ReadAsync(ITestRailApi api, long run, Backlog backlog, CancellationToken cancellation)
    {
        var stored = new StoredAlready();
        if (!backlog.HasLostLines || backlog.Began is not { } began)
            return stored;

        var cases = new Dictionary<long, long>();
        await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
            cases[test.Id] = test.CaseId ?? 0;
        var results = await api.AllResultsForRun(run, new RunResultFilter { CreatedAfter = began.At - Skew }, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        foreach (var result in results.OrderBy(result => result.Id).Where(result => result.TestId is { } test && cases.ContainsKey(test)))
        {
            var key = (cases[result.TestId!.Value], result.StatusId, Plain(result.Comment));
            if (!stored._results.TryGetValue(key, out var alike))
                stored._results[key] = alike = new Queue<Result>();
            alike.Enqueue(result);
        }

        return stored;
    }

    /// <summary>The stored result that a draft is; null when it is to be sent.</summary>
    public Result? Take(DraftResult draft) =>
        _results.TryGetValue((draft.Sent.Case, draft.Body.StatusId, Plain(draft.Body.Comment)), out var alike) && alike.TryDequeue(out var result) ? result : null;

    /// <summary>Without a batch's mark, and with the line ends that TestRail gives it.</summary>
    private static string Plain(string? comment) => Reference.RemoveFrom(comment ?? "").ReplaceLineEndings("\n").Trim();
}
