using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Results;

/// <summary>Translates verdicts into what TestRail gets.</summary>
/// <param name="choices">What is configured for each verdict.</param>
/// <param name="ids">The id of each verdict's status, where it has one.</param>
internal sealed class StatusMap(IReadOnlyDictionary<Verdict, StatusChoice> choices, IReadOnlyDictionary<Verdict, long> ids)
{
    /// <summary>False when results of this verdict are kept out of TestRail.</summary>
    public bool IsSent(Verdict verdict) => choices[verdict].IsSent;

    /// <summary>The status's id; null for a comment without one.</summary>
    public long? StatusOf(Verdict verdict) => ids.TryGetValue(verdict, out var id) ? id : null;
}
