using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>What the attempts at one test come to.</summary>
/// <param name="Deciding">The attempt that counts.</param>
/// <param name="Others">The other attempts, in their order.</param>
internal sealed record Conclusion(CaseRecord Deciding, IReadOnlyList<CaseRecord> Others)
{
    public Verdict Verdict => Deciding.Verdict;

    /// <summary>All its records, the deciding one first.</summary>
    public IEnumerable<CaseRecord> Records => Others.Prepend(Deciding);

    /// <summary>Of a record that stands for itself.</summary>
    public static Conclusion Of(CaseRecord record) => new(record, []);
}
