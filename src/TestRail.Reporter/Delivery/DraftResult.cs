using TestRail.Client.Results;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>A result ready to be sent.</summary>
/// <param name="Sent">Its case, and the records that it sums up.</param>
/// <param name="Test">The test's name, should it be refused.</param>
/// <param name="Body">What TestRail gets.</param>
internal sealed record DraftResult(SentResult Sent, string Test, AddResultToCase Body)
{
    /// <summary>About how many bytes it takes in a request; the comment is all that grows.</summary>
    public int Size => 300 + (System.Text.Encoding.UTF8.GetByteCount(Body.Comment ?? "") * 11 / 10);
}
