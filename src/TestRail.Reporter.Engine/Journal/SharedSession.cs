using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>One of the sessions that share a run, as the others know it.</summary>
internal sealed record SharedSession
{
    /// <summary>The session's name.</summary>
    public required string Session { get; init; }

    /// <summary>Its journal.</summary>
    public required string Journal { get; init; }

    /// <summary>Sorts sessions by age: the time of its beginning, unless the clock was set back since another session began.</summary>
    public required DateTimeOffset Order { get; init; }

    /// <summary>The full paths of its test assemblies.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What tells its tests from the same tests in other sessions; null where nobody says.</summary>
    public string? Variant { get; init; }

    /// <summary>True when all tests of its assemblies ran: no filter, and no early end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWhole { get; init; }

    /// <summary>True when it ended before its tests had.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCutShort { get; init; }

    /// <summary>The cases of which tests may be missing when it was cut short; null when that may be any.</summary>
    public IReadOnlyList<long>? MayMiss { get; init; }
}
