using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>The failures of one run whose defects are looked for under one lease.</summary>
internal sealed class PushRound(FailureRun run, IReadOnlyList<FailingTest> failing, IDefectJournal journal, DefectLease lease)
{
    /// <summary>The run that the failures are reported to.</summary>
    public FailureRun Run => run;

    /// <summary>All failures.</summary>
    public IReadOnlyList<FailingTest> Failing => failing;

    /// <summary>The session's journal.</summary>
    public IDefectJournal Journal => journal;

    /// <summary>The lease.</summary>
    public DefectLease Lease => lease;

    /// <summary>The failures whose defect is not known yet.</summary>
    public List<FailingTest> Unlinked { get; } = [.. failing];

    /// <summary>The open defects of failures, each with the fingerprints of those that were not linked before.</summary>
    public IReadOnlyList<(TrackedDefect Defect, IReadOnlyList<string> Markers)> Link(DefectLookup lookup) =>
    [
        .. from marker in Unlinked.Select(test => test.Marker).Distinct()
           let defect = lookup.OpenOf(marker)
           where defect is not null
           group marker by defect into same
           select (same.Key, (IReadOnlyList<string>)[.. same]),
    ];

    /// <summary>Removes failures whose defect is known.</summary>
    public void Settle(IReadOnlyCollection<string> markers)
    {
        var known = markers.ToHashSet();
        Unlinked.RemoveAll(test => known.Contains(test.Marker));
        if (lease.Memory.InDoubt.Keys.Any(known.Contains))
            lease.Remember(lease.Memory with { InDoubt = lease.Memory.InDoubt.Where(pair => !known.Contains(pair.Key)).ToDictionary() });
    }

    /// <summary>Notes that a closed defect is open again.</summary>
    public void Reopened(string defect) => lease.Remember(lease.Memory with
    {
        Listed = [.. lease.Memory.Listed.Select(known => known.Id == defect ? known with { IsClosed = false } : known)],
    });

    /// <summary>How long the tracker may still be at work on a defect of these failures; zero or less if it is not.</summary>
    public TimeSpan TimeInDoubt(TimeSpan settle, DateTimeOffset now)
    {
        var requested = Unlinked.SelectMany(test => new[] { journal.Defects.RequestedAt(test.Marker), lease.Memory.InDoubt.TryGetValue(test.Marker, out var at) ? at : null }).Max();
        var left = requested is { } time ? settle - (now - time) : TimeSpan.Zero;
        // A clock that was set back must not make the wait longer.
        return left > settle ? settle : left;
    }
}
