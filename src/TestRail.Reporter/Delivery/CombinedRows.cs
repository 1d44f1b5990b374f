using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery.Composing;

namespace TestRail.Reporter.Delivery;

/// <summary>What becomes of the records of one case where other sessions have sent some of it too.</summary>
internal sealed class CombinedRows(ResultOptions options, StatusMap statuses, Siblings siblings)
{
    private readonly RowRule _rule = new(options, statuses);

    /// <summary>The results to send, in that order, each as what it sums up with the deciding test first; each sums up at least one record of this session.</summary>
    public IEnumerable<IReadOnlyList<Conclusion>> Apply(CaseRecord[] own)
    {
        var results = _rule.Apply(own).ToList();
        var others = siblings.Of(own[0].Case);
        if (others.Count == 0 || results.Count == 0)
            return results;
        if (options.Rows != RowChoice.All)
            return _rule.Apply([.. others, .. own]).Where(result => result.Any(test => test.Records.Any(IsOwn)));

        // What others sent stays as it is; where it decides, the last result says so.
        if (_rule.Apply([.. others, .. own]).Last() is [var deciding] && !IsOwn(deciding.Deciding))
            results[^1] = [deciding, .. results[^1]];
        return results;
    }

    private static bool IsOwn(CaseRecord record) => record.Number > 0;
}
