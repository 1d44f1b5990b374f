using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Finds results of an earlier process in a run when the journal's lines about them are damaged or missing. The first and the last result
/// of each batch contain the session's reference. All results of the session lie between them.
/// </summary>
internal static class StoredSessionResults
{
    /// <summary>An upper bound for the difference between the clocks of two machines.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    /// <summary>Reads the session's results in a run.</summary>
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
