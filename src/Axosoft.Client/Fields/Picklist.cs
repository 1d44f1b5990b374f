namespace Axosoft.Client.Fields;

/// <summary>The list of values of custom fields.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Picklist
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The values.</summary>
    public IReadOnlyList<PicklistValue> Values { get => field ?? []; init; }
}
