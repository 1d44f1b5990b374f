using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Runs.Sharing;

/// <summary>What the sessions of one key know of their run together.</summary>
internal sealed record SharedRun
{
    /// <summary>What the configurations say of the run; other sessions of the key whose options differ here have another run.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>True when each session has a run of its own after all: which suite is meant is known from its cases only.</summary>
    public bool IsApart { get; init; }

    /// <summary>What a session asked TestRail to create; as long as it stands here, it may or may not exist.</summary>
    public Opening? Opening { get; init; }

    /// <summary>The plan that one of the sessions created.</summary>
    public long? Plan { get; init; }

    /// <summary>The run; null as long as nobody opened it.</summary>
    public Binding? Binding { get; init; }

    /// <summary>The cases selected in it so far; null when nobody selects in it.</summary>
    public IReadOnlyList<long>? Selected { get; init; }

    /// <summary>The journals of the sessions that report into it, in the order of their coming.</summary>
    public IReadOnlyList<string> Journals { get; init; } = [];

    /// <summary>The same with that session among the others.</summary>
    public SharedRun With(string journal) => Journals.Contains(journal) ? this : this with { Journals = [.. Journals, journal] };

    /// <summary>The same with what that session knows of the run.</summary>
    public SharedRun With(Binding binding) => this with { Binding = binding, Selected = binding.Selected?.ToList() };
}
