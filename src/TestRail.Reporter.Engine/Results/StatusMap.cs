using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Translates verdicts into TestRail's statuses.</summary>
/// <param name="ids">The id of each verdict's status, where it has one.</param>
internal sealed class StatusMap(IReadOnlyDictionary<Verdict, long> ids)
{
    /// <summary>The status's id; null for a verdict that brings no status.</summary>
    public long? StatusOf(Verdict verdict) => ids.TryGetValue(verdict, out var id) ? id : null;
}
