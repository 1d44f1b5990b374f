namespace TestRail.Reporter.Engine.Journal;

/// <summary>The defects of a session's failures, folded from the entries of its journal.</summary>
internal sealed class DefectState
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<string, DateTimeOffset> _inDoubt = [];
    private readonly Dictionary<(long Run, long Case, string Marker), DefectMissing> _missing = [];

    /// <summary>The number of defects that the session pushed.</summary>
    public int Pushed { get; private set; }

    /// <summary>Failures whose results were sent without their defect.</summary>
    public IReadOnlyCollection<DefectMissing> Missing => _missing.Values;

    /// <summary>The fingerprints of failures whose defect is known.</summary>
    public IReadOnlyCollection<string> Known => _ids.Keys;

    /// <summary>The id of a failure's open defect; null when it is not known.</summary>
    public string? IdOf(string marker) => _ids.GetValueOrDefault(marker);

    /// <summary>When a defect was requested that was neither confirmed nor refused; null when none was.</summary>
    public DateTimeOffset? RequestedAt(string marker) => _inDoubt.TryGetValue(marker, out var at) ? at : null;

    /// <summary>Applies an entry about a defect.</summary>
    public void Apply(DefectEntry entry)
    {
        switch (entry)
        {
            case DefectRequested requested:
                foreach (var marker in requested.Markers)
                    _inDoubt[marker] = requested.At;
                break;
            case DefectLinked linked:
                Pushed += linked.IsNew ? 1 : 0;
                foreach (var marker in linked.Markers)
                {
                    _ids[marker] = linked.Defect;
                    _inDoubt.Remove(marker);
                }

                break;
            case DefectNotPushed refused:
                foreach (var marker in refused.Markers)
                    _inDoubt.Remove(marker);
                break;
            case DefectMissing missing:
                _missing[(missing.Run, missing.Case, missing.Marker)] = missing;
                break;
            case DefectAdded added:
                foreach (var key in _missing.Keys.Where(key => (key.Run, key.Case) == (added.Run, added.Case)).ToList())
                    _missing.Remove(key);
                break;
        }
    }
}
