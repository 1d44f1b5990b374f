using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// The results of a run by case, in the order stored. TestRail returns results with the test's id only, so the run's tests are read too.
/// </summary>
internal sealed class ResultsByCase
{
    private readonly Dictionary<long, Queue<Result>> _results = [];

    private ResultsByCase()
    {
    }

    /// <summary>
    /// Reads the results and keeps those that <paramref name="choose"/> returns. The tests are not read when it returns none.
    /// </summary>
    /// <param name="api">TestRail.</param>
    /// <param name="run">The run.</param>
    /// <param name="since">The earliest time of a result; null for no limit.</param>
    /// <param name="choose">Selects from all results since that time.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public static async Task<ResultsByCase> ReadAsync(
        ITestRailApi api, long run, DateTimeOffset? since, Func<List<Result>, IEnumerable<Result>> choose, CancellationToken cancellation)
    {
        var all = await api.AllResultsForRun(run, new RunResultFilter { CreatedAfter = since }, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var (read, chosen) = (new ResultsByCase(), choose(all).Where(result => result.TestId is not null).OrderBy(result => result.Id).ToLookup(result => result.TestId!.Value));
        if (chosen.Count == 0)
            return read;

        await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
        {
            if (test.CaseId is { } id && chosen.Contains(test.Id))
                read._results[id] = new Queue<Result>(chosen[test.Id]);
        }

        return read;
    }

    /// <summary>True while a result of the case has not been taken.</summary>
    public bool Has(long @case) => _results.TryGetValue(@case, out var results) && results.Count > 0;

    /// <summary>Removes and returns the case's next result; null when none is left.</summary>
    public Result? Take(long @case) => _results.TryGetValue(@case, out var results) && results.TryDequeue(out var result) ? result : null;
}
