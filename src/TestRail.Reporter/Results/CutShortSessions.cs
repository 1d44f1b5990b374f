using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Results;

/// <summary>The sessions that ended before their tests had, and that no later session made up for.</summary>
/// <param name="sessions">All sessions that share the run.</param>
internal sealed class CutShortSessions(IReadOnlyList<SharedSession> sessions)
{
    private readonly List<SharedSession> _open = [.. sessions.Where(session => session.IsCutShort && !sessions.Any(other => MakesUpFor(other, session)))];

    /// <summary>True when there is any.</summary>
    public bool Any => _open.Count > 0;

    /// <summary>True when tests of the case may be missing.</summary>
    public bool MayMiss(long @case) => _open.Exists(session => session.MayMiss?.Contains(@case) != false);

    /// <summary>Only a later session in which every test of the same assemblies ran.</summary>
    private static bool MakesUpFor(SharedSession other, SharedSession session) =>
        other.IsWhole && other.Order > session.Order && other.Variant == session.Variant && session.Sources.All(other.Sources.Contains);
}
