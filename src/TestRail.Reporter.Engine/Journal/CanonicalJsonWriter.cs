using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Writes members that are left out when they have no value, as <see cref="CanonicalJsonReader"/> reads them.</summary>
internal static class CanonicalJsonWriter
{
    public static void WriteIfAny(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public static void WriteIfAny(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public static void WriteIfAny<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (values is null)
            return;

        json.WriteStartArray(name);
        foreach (var value in values)
            write(json, value);
        json.WriteEndArray();
    }
}
