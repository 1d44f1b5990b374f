using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>The fields of an object: those that it always has, those that it may have, and whether it has custom fields.</summary>
internal sealed record ObjectShape(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> Beyond, bool HasCustom)
{
    public static IReadOnlyDictionary<string, string> Types(JsonNode? node) =>
        node?.AsObject().ToDictionary(field => field.Key, field => (string)field.Value!) ?? [];
}
