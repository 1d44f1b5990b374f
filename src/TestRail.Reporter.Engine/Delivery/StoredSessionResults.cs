using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Finds results of an earlier process in a run when the journal's lines about them are damaged or missing. The first and the last result
/// of each batch contain a reference, which begins with the session's id. The results of batches that the journal does not know lie between
/// such references. Results of others may lie between them too, so batches that the journal knows are not looked for.
/// </summary>
internal static class StoredSessionResults
{
    /// <summary>An upper bound for the difference between the clocks of two machines.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    /// <summary>Reads the results of batches that the journal does not know.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public static Task<ResultsByCase> ReadAsync(ITestRailApi api, long run, JournalState state, CancellationToken cancellation) =>
        ResultsByCase.ReadAsync(api, run, state.Began!.At - Skew, results => Between(results, state), cancellation);

    private static IEnumerable<Result> Between(List<Result> results, JournalState state)
    {
        var marked = results.FindAll(result => Reference.OfSession(result.Comment, state.Began!.Session) is { } batch && !state.HasSent(batch));
        if (marked.Count == 0)
            return [];

        var (first, last) = (marked.Min(mark => mark.Id), marked.Max(mark => mark.Id));
        return results.Where(result => result.Id >= first && result.Id <= last && result.CreatedBy == marked[0].CreatedBy);
    }
}
