using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Results of a run by case, each case's in the order stored. TestRail lists the results of a run by test, so the tests are asked for too.</summary>
internal sealed class ResultsByCase
{
    private readonly Dictionary<long, Queue<Result>> _results = [];

    private ResultsByCase()
    {
    }

    /// <summary>Reads those of the results that <paramref name="choose"/> keeps; the tests are not asked for where it keeps none.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="run">The run.</param>
    /// <param name="since">The earliest that the results were stored.</param>
    /// <param name="choose">Is given all results since then.</param>
    /// <param name="cancellation">Ends the attempt.</param>
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

    /// <summary>True while a result of the case is left.</summary>
    public bool Has(long @case) => _results.TryGetValue(@case, out var results) && results.Count > 0;

    /// <summary>Takes the case's next result; null when none is left.</summary>
    public Result? Take(long @case) => _results.TryGetValue(@case, out var results) && results.TryDequeue(out var result) ? result : null;
}
