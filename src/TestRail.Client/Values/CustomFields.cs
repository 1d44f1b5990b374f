using System.Text.Json;

namespace TestRail.Client.Values;

/// <summary>
/// Keys of a request or reply without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.
/// Two of them with the same keys and equal values are equal.
/// </summary>
public sealed class CustomFields : Dictionary<string, JsonElement>
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    /// <summary>Creates an empty set of fields.</summary>
    public CustomFields()
    {
    }

    /// <summary>Creates a copy.</summary>
    /// <param name="fields">The fields to copy.</param>
    public CustomFields(IDictionary<string, JsonElement> fields)
        : base(fields)
    {
    }

    /// <summary>The value of a key. Returns null for an absent key and for a null value. Setting null sends null.</summary>
    /// <param name="key">The system name, such as <c>custom_automation_id</c>.</param>
    public new CustomValue? this[string key]
    {
        get => TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? new CustomValue(value) : null;
        set => base[key] = value?.Json ?? Null;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is CustomFields other && Count == other.Count
        && this.All(field => other.TryGetValue(field.Key, out var value) && CanonicalJson.Of(value) == CanonicalJson.Of(field.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => this.Aggregate(Count, (hash, field) => hash ^ HashCode.Combine(field.Key, CanonicalJson.Of(field.Value)));

    /// <summary>The fields as JSON text.</summary>
    public override string ToString() => $"{{{string.Join(',', this.Select(field => $"\"{JsonEncodedText.Encode(field.Key)}\":{field.Value.GetRawText()}"))}}}";
}
