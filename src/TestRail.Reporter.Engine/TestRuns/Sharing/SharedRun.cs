namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>One of the runs that the sessions of a key report into.</summary>
/// <param name="Target">The run.</param>
internal sealed record SharedRun(RunTarget Target)
{
    /// <summary>The cases selected in it so far; null when nobody selects in it.</summary>
    public IReadOnlyList<long>? Selected { get; init; }

    /// <summary>The cases that were found to be of its suite; none where nobody had to look.</summary>
    public IReadOnlyList<long> Cases { get; init; } = [];

    /// <summary>The journals of the sessions that report into it, in the order of their coming.</summary>
    public IReadOnlyList<string> Journals { get; init; } = [];

    /// <summary>When TestRail last let a session see, or change, the run or its selection; null when nobody remembers.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>True when the run's description says that a session was cut short.</summary>
    public bool IsNotedCutShort { get; init; }

    /// <summary>What a session knows of a run.</summary>
    public static SharedRun Of(RunTarget target, string journal) =>
        new(target) { Selected = target.Selected?.ToList(), Cases = [.. target.Cases ?? new HashSet<long>()], Journals = [journal] };

    /// <summary>The same with that session, and its cases, among the others.</summary>
    public SharedRun With(string journal, IEnumerable<long> cases)
    {
        var more = cases.Except(Cases).ToList();
        return Journals.Contains(journal) && more.Count == 0
            ? this
            : this with { Journals = [.. Journals.Union([journal])], Cases = [.. Cases, .. more] };
    }
}
