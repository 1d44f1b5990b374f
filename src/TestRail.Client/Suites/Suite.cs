using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Suites;

/// <summary>A suite of cases. A project in single-suite mode has one, the master suite.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
public sealed record Suite : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The project it belongs to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>Whether it is the master suite of a project in single-suite mode.</summary>
    public bool IsMaster { get; init; }

    /// <summary>Whether it is a baseline.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Whether it was completed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>The address of its page.</summary>
    public string? Url { get; init; }
}
