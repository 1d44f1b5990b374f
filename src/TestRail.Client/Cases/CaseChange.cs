using System.Text.Json.Serialization;

namespace TestRail.Client.Cases;

/// <summary>What someone changed of a case at one time.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseChange
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The kind of change, as a number of TestRail's own.</summary>
    public long? TypeId { get; init; }

    /// <summary>The user who changed it.</summary>
    public long? UserId { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The fields that changed.</summary>
    public IReadOnlyList<CaseFieldChange> Changes { get => field ?? []; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
