using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.SharedSteps;

/// <summary>A set of steps that cases share. TestRail 7.0 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public sealed record SharedStep : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The project it belongs to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The user who created it.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The user who last changed it.</summary>
    public long? UpdatedBy { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The steps. An instance whose field for steps has another name has them in <see cref="TestRailObject.Custom"/>.</summary>
    [JsonPropertyName("custom_steps_separated")]
    public IReadOnlyList<CaseStep> Steps { get; init => field = ValueLists.Of(value) ?? ValueList<CaseStep>.Empty; } = ValueList<CaseStep>.Empty;

    /// <summary>The cases that use it.</summary>
    public IReadOnlyList<long> CaseIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;
}
