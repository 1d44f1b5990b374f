namespace Axosoft.Client.Fields;

/// <summary>A value in the list of a custom field.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record PicklistValue
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The value that users see.</summary>
    public string Value { get => field ?? ""; init; }
}
