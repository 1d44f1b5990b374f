using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>The sessions that were aborted before all their tests had finished, and whose tests no later session ran again.</summary>
/// <param name="sessions">All sessions that share the run.</param>
internal sealed class AbortedSessions(IReadOnlyList<SharedSession> sessions)
{
    /// <summary>For each of these sessions, the cases whose tests may be missing; null when that may be any case.</summary>
    private readonly List<IReadOnlySet<long>?> _missing =
        [.. sessions.Where(session => session.IsCutShort && !sessions.Any(other => Repeats(other, session))).Select(session => session.MayMiss?.ToHashSet())];

    /// <summary>True when there is such a session.</summary>
    public bool Any => _missing.Count > 0;

    /// <summary>True when tests of the case may be missing.</summary>
    public bool MayMiss(long @case) => _missing.Exists(cases => cases?.Contains(@case) != false);

    /// <summary>True for a later session in which every test of the same assemblies ran.</summary>
    private static bool Repeats(SharedSession other, SharedSession session) =>
        other.IsWhole && other.Order > session.Order && other.Covers(session);
}
