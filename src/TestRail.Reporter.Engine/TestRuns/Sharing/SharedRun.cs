namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>A run that the sessions of a key report to.</summary>
/// <param name="Target">The run.</param>
internal sealed record SharedRun(RunTarget Target)
{
    /// <summary>The cases selected so far; null when no session selects cases in the run.</summary>
    public IReadOnlyList<long>? Selected { get; init; }

    /// <summary>The cases that are known to be in the run's suite; empty when no lookup was needed.</summary>
    public IReadOnlyList<long> Cases { get; init; } = [];

    /// <summary>The journals of the sessions that report to the run, in the order of registration.</summary>
    public IReadOnlyList<string> Journals { get; init; } = [];

    /// <summary>When a session last read or changed the run or its selection in TestRail; null when unknown.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Identifies the command whose session did so; null when the host provides no such identifier.</summary>
    public string? SeenBy { get; init; }

    /// <summary>True when the run's description says that a test run was aborted.</summary>
    public bool IsNotedCutShort { get; init; }

    /// <summary>The shared run for one session.</summary>
    public static SharedRun Of(RunTarget target, string journal) =>
        new(target) { Selected = target.Selected?.ToList(), Cases = [.. target.Cases ?? new HashSet<long>()], Journals = [journal] };

    /// <summary>Returns a copy that includes a session and its cases.</summary>
    public SharedRun With(string journal, IEnumerable<long> cases)
    {
        var more = cases.Except(Cases).Except(Target.Unknown).ToList();
        return Journals.Contains(journal) && more.Count == 0
            ? this
            : this with { Journals = [.. Journals.Union([journal])], Cases = [.. Cases, .. more] };
    }
}
