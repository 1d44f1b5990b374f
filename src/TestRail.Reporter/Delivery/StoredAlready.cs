using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Results of an earlier process that the run holds although the journal does not say so: the lines that said it are damaged, or cut off. The first and the last
/// result of each batch bear the session's mark, and what the session sent lies between them.
/// </summary>
internal sealed class StoredAlready
{
    /// <summary>The clocks of two machines differ by less.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    private readonly Dictionary<long, Queue<Result>> _results = [];

    private StoredAlready()
    {
    }

    /// <summary>Reads what the session stored in a run.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public static async Task<StoredAlready> ReadAsync(ITestRailApi api, long run, Backlog backlog, CancellationToken cancellation)
    {
        var (stored, began) = (new StoredAlready(), backlog.Began!);
        var since = new RunResultFilter { CreatedAfter = began.At - Skew };
        var results = await api.AllResultsForRun(run, since, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var marked = results.FindAll(result => Reference.IsOfSession(result.Comment, began.Session));
        if (marked.Count == 0)
            return stored;

        var cases = new Dictionary<long, long>();
        await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
            cases[test.Id] = test.CaseId ?? 0;
        var (first, last) = (marked.Min(mark => mark.Id), marked.Max(mark => mark.Id));
        // Where the journal knows of one result of a case, it knows of all: they are sent together.
        var known = backlog.Records.Where(record => record.IsSettled).Select(record => record.Case).ToHashSet();
        foreach (var result in results.Where(result => result.Id >= first && result.Id <= last && result.CreatedBy == marked[0].CreatedBy).OrderBy(result => result.Id))
        {
            if (result.TestId is not { } test || !cases.TryGetValue(test, out var id) || known.Contains(id))
                continue;

            if (!stored._results.TryGetValue(id, out var alike))
                stored._results[id] = alike = new Queue<Result>();
            alike.Enqueue(result);
        }

        return stored;
    }

    /// <summary>The stored result that a draft is; null when it is to be sent.</summary>
    public Result? Take(DraftResult draft) => _results.TryGetValue(draft.Sent.Case, out var results) && results.TryDequeue(out var result) ? result : null;
}
