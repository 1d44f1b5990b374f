using System.Text.Json;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>Short ways to a member of a reply.</summary>
internal static class JsonReading
{
    /// <summary>A text; null where the reply has a null.</summary>
    public static string? Text(this JsonElement item, string name) => item.GetProperty(name).GetString();

    /// <summary>A number; null where the reply has a null.</summary>
    public static long? Number(this JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt64() : null;

    public static bool Flag(this JsonElement item, string name) => item.GetProperty(name).GetBoolean();
}
