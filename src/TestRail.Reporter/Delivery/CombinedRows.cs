using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery.Composing;

namespace TestRail.Reporter.Delivery;

/// <summary>What becomes of the records of one case where other sessions have sent some of it too.</summary>
internal sealed class CombinedRows(RowChoice choice, StatusMap statuses, Siblings siblings)
{
    private readonly RowRule _rule = new(choice, statuses);

    /// <summary>The results to send, in that order, each as the records it sums up with the deciding one first; each sums up at least one of this session.</summary>
    public IEnumerable<IReadOnlyList<CaseRecord>> Apply(CaseRecord[] own)
    {
        var results = _rule.Apply(own).ToList();
        var others = siblings.Of(own[0].Case);
        if (others.Count == 0 || results.Count == 0)
            return results;
        if (choice != RowChoice.All)
            return _rule.Apply([.. others, .. own]);

        // What others sent stays as it is; where it decides, the last result says so.
        if (_rule.Apply([.. others, .. own]).Last() is [{ Number: < 0 } deciding])
            results[^1] = [deciding, .. results[^1]];
        return results;
    }
}
