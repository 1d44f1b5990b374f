using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>A session that shares a run, as the other sessions see it.</summary>
internal sealed record SharedSession
{
    /// <summary>The session's id.</summary>
    public required string Session { get; init; }

    /// <summary>The path of its journal.</summary>
    public required string Journal { get; init; }

    /// <summary>
    /// Orders sessions by age. It is the session's start time, unless the clock was set back since another session began.
    /// </summary>
    public required DateTimeOffset Order { get; init; }

    /// <summary>The full paths of its test assemblies.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Distinguishes its tests from the same tests in other sessions; null when not configured.</summary>
    public string? Variant { get; init; }

    /// <summary>The base address of TestRail; null before its results are published.</summary>
    public Uri? Server { get; init; }

    /// <summary>The runs that it reports to; null before its results are published.</summary>
    public IReadOnlyList<long>? Runs { get; init; }

    /// <summary>True when all tests of its assemblies ran: without a filter and without being aborted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWhole { get; init; }

    /// <summary>True when the session was aborted before all its tests had finished, or when results of it could not be written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCutShort { get; init; }

    /// <summary>The cases whose results may be missing; null when that may be any case.</summary>
    public IReadOnlyList<long>? MayMiss { get; init; }

    /// <summary>True when its assemblies contain all tests of the other session, in the same variant.</summary>
    public bool Covers(SharedSession other) => Variant == other.Variant && other.Sources.All(Sources.Contains);

    /// <summary>True when both report to one run.</summary>
    public bool SharesRun(SharedSession other) => Server == other.Server && Runs is { } mine && other.Runs is { } theirs && mine.Intersect(theirs).Any();
}
