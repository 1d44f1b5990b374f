using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Results of an earlier process that the run holds although the journal does not say so: the lines that said it are damaged, or cut off. The first and the last
/// result of each batch bear the session's mark, and what the session sent lies between them.
/// </summary>
internal static class StoredSessionResults
{
    /// <summary>The clocks of two machines differ by less.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    /// <summary>Reads what the session stored in a run.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public static Task<ResultsByCase> ReadAsync(ITestRailApi api, long run, SessionStarted began, CancellationToken cancellation) =>
        ResultsByCase.ReadAsync(api, run, began.At - Skew, results => Between(results, began.Session), cancellation);

    private static IEnumerable<Result> Between(List<Result> results, string session)
    {
        var marked = results.FindAll(result => Reference.IsOfSession(result.Comment, session));
        if (marked.Count == 0)
            return [];

        var (first, last) = (marked.Min(mark => mark.Id), marked.Max(mark => mark.Id));
        return results.Where(result => result.Id >= first && result.Id <= last && result.CreatedBy == marked[0].CreatedBy);
    }
}
