using System.Text.Json;

namespace TestRail.Client;

/// <summary>
/// Keys of a request or reply without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.
/// </summary>
public sealed class CustomFields : Dictionary<string, JsonElement>
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    /// <summary>The value of a key. Returns null for an absent key and for a null value. Setting null sends null.</summary>
    /// <param name="key">The system name, such as <c>custom_automation_id</c>.</param>
    public new CustomValue? this[string key]
    {
        get => TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? new CustomValue(value) : null;
        set => base[key] = value?.Json ?? Null;
    }
}
