using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TestRail.Client.Cases;
using TestRail.Client.Json;
using TestRail.Client.Results;

namespace TestRail.Client;

/// <summary>
/// The value of a custom field. Values convert by themselves, <c>Custom = { ["custom_browser"] = 2, ["custom_tags"] = [1, 2] }</c>;
/// what was read is asked for by type: <c>result.Custom["custom_browser"]?.Number</c>.
/// </summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
[CollectionBuilder(typeof(CustomValue), nameof(Of))]
public sealed class CustomValue
{
    internal CustomValue(JsonElement json) => Json = json;

    /// <summary>The value as JSON.</summary>
    public JsonElement Json { get; }

    /// <summary>
    /// A String, Text, URL or Date. A date is in the format that this TestRail is set up with. JSON where the value is none of them.
    /// </summary>
    public string Text => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : Json.GetRawText();

    /// <summary>An Integer, a Dropdown's item, or the id of a Milestone or User; null where the value is no whole number.</summary>
    public long? Number => Json.ValueKind switch
    {
        JsonValueKind.Number when Json.TryGetInt64(out var number) => number,
        JsonValueKind.String when long.TryParse(Json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A Checkbox, which some versions of TestRail write as 1 or 0; null where the value is none.</summary>
    public bool? Flag => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Number is { } number ? number != 0 : null,
    };

    /// <summary>The items of a Multi-select; none where the value is no list.</summary>
    public IReadOnlyList<long> Numbers => [.. Items().Select(item => item.Number).OfType<long>()];

    /// <summary>The steps of a field of type Step Results; none where the value is no list.</summary>
    public IReadOnlyList<StepResult> StepResults => Read(TestRailJson.Default.StepResult);

    /// <summary>The steps of a field of type Steps; none where the value is no list.</summary>
    public IReadOnlyList<CaseStep> Steps => Read(TestRailJson.Default.CaseStep);

    /// <summary>Makes a value of a text.</summary>
    /// <param name="value">The text of a String (at most 250 characters), Text, URL or Date.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(string? value) => value is null ? null : Write(value, TestRailJson.Default.String);

    /// <summary>Makes a value of a number.</summary>
    /// <param name="value">An Integer, a Dropdown's item, or the id of a Milestone or User.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(long? value) => value is { } number ? Write(number, TestRailJson.Default.Int64) : null;

    /// <summary>Makes a value of a flag.</summary>
    /// <param name="value">Whether a Checkbox is checked.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(bool? value) => value is { } flag ? Write(flag, TestRailJson.Default.Boolean) : null;

    /// <summary>Makes a value of numbers.</summary>
    /// <param name="value">The items of a Multi-select.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(int[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Makes a value of numbers.</summary>
    /// <param name="value">The items of a Multi-select.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(long[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Makes an element of a list of step results.</summary>
    /// <param name="value">What a step came to.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(StepResult? value) => value is null ? null : Write(value, TestRailJson.Default.StepResult);

    /// <summary>Makes a value of step results.</summary>
    /// <param name="value">What the steps came to.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(StepResult[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Makes an element of a list of steps.</summary>
    /// <param name="value">The step.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(CaseStep? value) => value is null ? null : Write(value, TestRailJson.Default.CaseStep);

    /// <summary>Makes a value of steps.</summary>
    /// <param name="value">The steps.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(CaseStep[]? value) => value is null ? null : Of([.. value.Select(item => (CustomValue)item)]);

    /// <summary>Makes a value of any JSON.</summary>
    /// <param name="value">The JSON.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CustomValue?(JsonNode? value) => value is null ? null : Write(value, TestRailJson.Default.JsonNode);

    /// <summary>Makes a list; the compiler calls it for <c>["custom_tags"] = [1, 2]</c>.</summary>
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

    /// <summary>Lists the elements; none where the value is no list.</summary>
    public IEnumerator<CustomValue> GetEnumerator() => Items().GetEnumerator();

    /// <summary>The value as JSON text.</summary>
    public override string ToString() => Json.GetRawText();

    private static CustomValue Write<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToElement(value, type));

    private IReadOnlyList<T> Read<T>(JsonTypeInfo<T> type) => [.. Items().Select(item => item.Json.Deserialize(type)).OfType<T>()];

    private IEnumerable<CustomValue> Items() =>
        Json.ValueKind == JsonValueKind.Array ? Json.EnumerateArray().Select(item => new CustomValue(item)) : [];
}
