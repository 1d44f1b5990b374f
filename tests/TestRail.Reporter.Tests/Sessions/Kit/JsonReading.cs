using System.Text.Json;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>Shortcuts for reading members of a response.</summary>
internal static class JsonReading
{
    /// <summary>A string member; null for a JSON null.</summary>
    public static string? Text(this JsonElement item, string name) => item.GetProperty(name).GetString();

    /// <summary>A numeric member; null for a JSON null.</summary>
    public static long? Number(this JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt64() : null;

    public static bool Flag(this JsonElement item, string name) => item.GetProperty(name).GetBoolean();
}
