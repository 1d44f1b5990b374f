using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TestRail.Client.Values;

/// <summary>
/// The value of a custom field. Values convert implicitly: <c>Custom = { ["custom_browser"] = 2, ["custom_tags"] = [1, 2] }</c>.
/// To read a value, use the property for its type: <c>result.Custom["custom_browser"]?.Number</c>.
/// </summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
[CollectionBuilder(typeof(CustomValue), nameof(Of))]
public sealed class CustomValue : IEquatable<CustomValue>
{
    internal CustomValue(JsonElement json) => Json = json;

    /// <summary>The value as JSON.</summary>
    public JsonElement Json { get; }

    /// <summary>
    /// The value of a String, Text, URL or Date. A date has the format configured in TestRail. JSON if the value is not a string.
    /// </summary>
    public string Text => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : Json.GetRawText();

    /// <summary>The value of an Integer, a Dropdown (the item's id), a Milestone or a User (their ids); null if the value is not a whole number.</summary>
    public long? Number => Json.ValueKind switch
    {
        JsonValueKind.Number when Json.TryGetInt64(out var number) => number,
        JsonValueKind.String when long.TryParse(Json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The value of a Checkbox, which some versions of TestRail write as 1 or 0; null if the value is neither.</summary>
    public bool? Flag => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Number is { } number ? number != 0 : null,
    };

    /// <summary>The item ids of a Multi-select; empty if the value is not a list.</summary>
    public IReadOnlyList<long> Numbers => [.. Items().Select(item => item.Number).OfType<long>()];

    /// <summary>The steps of a field of type Step Results; empty if the value is not a list.</summary>
    public IReadOnlyList<StepResult> StepResults => Read(CustomValueJson.Default.StepResult);

    /// <summary>The steps of a field of type Steps; empty if the value is not a list.</summary>
    public IReadOnlyList<CaseStep> Steps => Read(CustomValueJson.Default.CaseStep);

    /// <summary>Converts a string to a value.</summary>
    /// <param name="value">The text of a String (at most 250 characters), Text, URL or Date.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(string? value) => value is null ? null : Write(value, CustomValueJson.Default.String);

    /// <summary>Converts a number to a value.</summary>
    /// <param name="value">The value of an Integer, or the id of a Dropdown's item, a Milestone or a User.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(long? value) => value is { } number ? Write(number, CustomValueJson.Default.Int64) : null;

    /// <summary>Converts a bool to a value.</summary>
    /// <param name="value">Whether a Checkbox is checked.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(bool? value) => value is { } flag ? Write(flag, CustomValueJson.Default.Boolean) : null;

    /// <summary>Converts numbers to a value.</summary>
    /// <param name="value">The item ids of a Multi-select.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(int[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Converts numbers to a value.</summary>
    /// <param name="value">The item ids of a Multi-select.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(long[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Converts a step result to a list element.</summary>
    /// <param name="value">The step result.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(StepResult? value) => value is null ? null : Write(value, CustomValueJson.Default.StepResult);

    /// <summary>Converts step results to a value.</summary>
    /// <param name="value">The step results.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(StepResult[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Converts a step to a list element.</summary>
    /// <param name="value">The step.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(CaseStep? value) => value is null ? null : Write(value, CustomValueJson.Default.CaseStep);

    /// <summary>Converts steps to a value.</summary>
    /// <param name="value">The steps.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(CaseStep[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Converts any JSON to a value.</summary>
    /// <param name="value">The JSON.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(JsonNode? value) => value is null ? null : Write(value, CustomValueJson.Default.JsonNode);

    /// <summary>Creates a list. The compiler calls it for <c>["custom_tags"] = [1, 2]</c>.</summary>
    /// <param name="values">The elements: items of a Multi-select, steps or step results.</param>
    public static CustomValue Of(ReadOnlySpan<CustomValue> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var value in values)
                value.Json.WriteTo(writer);
            writer.WriteEndArray();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return new CustomValue(JsonElement.ParseValue(ref reader));
    }

    /// <summary>Whether two values are the same JSON.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator ==(CustomValue? left, CustomValue? right) => Equals(left, right);

    /// <summary>Whether two values are different JSON.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator !=(CustomValue? left, CustomValue? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(CustomValue? other) => other is not null && CanonicalJson.Of(Json) == CanonicalJson.Of(other.Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomValue);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(CanonicalJson.Of(Json));

    /// <summary>Enumerates the elements; none if the value is not a list.</summary>
    public IEnumerator<CustomValue> GetEnumerator() => Items().GetEnumerator();

    /// <summary>The value as JSON text.</summary>
    public override string ToString() => Json.GetRawText();

    private static CustomValue Write<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToElement(value, type));

    private IReadOnlyList<T> Read<T>(JsonTypeInfo<T> type) => [.. Items().Select(item => item.Json.Deserialize(type)).OfType<T>()];

    private IEnumerable<CustomValue> Items() =>
        Json.ValueKind == JsonValueKind.Array ? Json.EnumerateArray().Select(item => new CustomValue(item)) : [];
}
