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

    /// <summary>True when all tests of its assemblies ran: without a filter and without being aborted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWhole { get; init; }

    /// <summary>True when the session was aborted before all its tests had finished.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCutShort { get; init; }

    /// <summary>The cases whose tests may be missing in an aborted session; null when that may be any case.</summary>
    public IReadOnlyList<long>? MayMiss { get; init; }
}
