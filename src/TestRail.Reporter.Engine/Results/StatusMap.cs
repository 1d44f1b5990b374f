using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Maps verdicts to TestRail's statuses.</summary>
/// <param name="ids">The status id of each verdict that has a status.</param>
internal sealed class StatusMap(IReadOnlyDictionary<Verdict, long> ids)
{
    /// <summary>The status id; null when the verdict has no status.</summary>
    public long? StatusOf(Verdict verdict) => ids.TryGetValue(verdict, out var id) ? id : null;
}
