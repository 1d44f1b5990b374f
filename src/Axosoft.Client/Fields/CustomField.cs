namespace Axosoft.Client.Fields;

/// <summary>A custom field.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record CustomField
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The name in items, such as <c>custom_12</c>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The label that users see.</summary>
    public string? Label { get; init; }

    /// <summary>The type, in Axosoft's words.</summary>
    public string? Type { get; init; }

    /// <summary>The type of record that has the field, such as <c>features</c>.</summary>
    public string? RecordType { get; init; }

    /// <summary>The list of values; null if any value is allowed.</summary>
    public long? PicklistId { get; init; }

    /// <summary>The maximum length of a text.</summary>
    public int? StringSize { get; init; }
}
