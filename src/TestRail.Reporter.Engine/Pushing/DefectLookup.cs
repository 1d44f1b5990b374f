using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>Finds the defects of failures in one list of all defects. A search for each failure would spend the requests of a day.</summary>
internal sealed class DefectLookup
{
    /// <summary>How long a list counts as current. Defects that sessions of this machine push meanwhile are added to it.</summary>
    private static readonly TimeSpan ListPeriod = TimeSpan.FromSeconds(15);

    /// <summary>Longer than any tracker works on a request.</summary>
    private static readonly TimeSpan DoubtPeriod = TimeSpan.FromHours(1);

    private readonly Dictionary<string, TrackedDefect> _open = [], _closed = [];

    private DefectLookup(IReadOnlyList<TrackedDefect> defects)
    {
        foreach (var defect in defects)
        {
            // The own fingerprint counts before one in a list, and the newest defect before older ones.
            var found = defect.IsClosed ? _closed : _open;
            if (defect.Markers.Count > 0)
                found.TryAdd(defect.Markers[0], defect);
        }

        foreach (var defect in defects)
        {
            foreach (var marker in defect.Markers)
                (defect.IsClosed ? _closed : _open).TryAdd(marker, defect);
        }
    }

    /// <summary>The open defects.</summary>
    public IEnumerable<TrackedDefect> Open => _open.Values.Distinct();

    /// <summary>Lists the defects, or takes the list that another session has just requested.</summary>
    public static async Task<DefectLookup> ReadAsync(DefectLease lease, IDefectTracker tracker, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (lease.Memory.InDoubt.Count == 0 && (now - lease.Memory.ListedAt).Duration() < ListPeriod)
            return new DefectLookup(lease.Memory.Listed);

        var listed = await tracker.ListAsync(cancellation).ConfigureAwait(false);
        lease.Remember(lease.Memory with { ListedAt = now, Listed = listed, InDoubt = lease.Memory.InDoubt.Where(pair => now - pair.Value < DoubtPeriod).ToDictionary() });
        return new DefectLookup(listed);
    }

    /// <summary>The open defect of a failure; null for none.</summary>
    public TrackedDefect? OpenOf(string marker) => _open.GetValueOrDefault(marker);

    /// <summary>The newest closed defect of a failure alone; null for none.</summary>
    public TrackedDefect? ClosedOf(string marker) => _closed.GetValueOrDefault(marker) is { Markers: [var own, ..] } defect && own == marker ? defect : null;
}
