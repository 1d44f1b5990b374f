using System.Text.Json.Serialization;

namespace TestRail.Client.Cases;

/// <summary>How one field of a case changed.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseFieldChange
{
    /// <summary>The kind of field, as a number of TestRail's own.</summary>
    public long? TypeId { get; init; }

    /// <summary>The field's name in requests and replies, <c>priority_id</c>.</summary>
    public string? Field { get; init; }

    /// <summary>The name people see.</summary>
    public string? Label { get; init; }

    /// <summary>What people saw before.</summary>
    public string? OldText { get; init; }

    /// <summary>What people see now.</summary>
    public string? NewText { get; init; }

    /// <summary>The value before; JSON where it is no text.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value now; JSON where it is no text.</summary>
    public string? NewValue { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
