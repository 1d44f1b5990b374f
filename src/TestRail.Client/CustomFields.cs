using System.Text.Json;

namespace TestRail.Client;

/// <summary>
/// Keys of a request or reply that have no property: the <c>custom_*</c> fields, and what newer versions of TestRail add.
/// </summary>
public sealed class CustomFields : Dictionary<string, JsonElement>
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    /// <summary>The value of a key. One that is absent, or that TestRail holds as null, reads as null; null that is set is sent.</summary>
    /// <param name="key">The system name, <c>custom_automation_id</c>.</param>
    public new CustomValue? this[string key]
    {
        get => TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? new CustomValue(value) : null;
        set => base[key] = value?.Json ?? Null;
    }
}
