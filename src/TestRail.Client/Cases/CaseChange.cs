using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>An entry in a case's history: the changes that a user made at one time.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseChange : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The kind of change; a number that TestRail defines.</summary>
    public long? TypeId { get; init; }

    /// <summary>The user who changed it.</summary>
    public long? UserId { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The fields that changed.</summary>
    public IReadOnlyList<CaseFieldChange> Changes { get; init => field = ValueLists.Of(value) ?? ValueList<CaseFieldChange>.Empty; } = ValueList<CaseFieldChange>.Empty;
}
