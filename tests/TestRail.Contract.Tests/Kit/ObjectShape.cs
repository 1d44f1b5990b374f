using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>What an object of TestRail consists of: fields that are always there, those that may be, and whether it has custom fields.</summary>
internal sealed record ObjectShape(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> Beyond, bool HasCustom)
{
    public static IReadOnlyDictionary<string, string> Types(JsonNode? node) =>
        node?.AsObject().ToDictionary(field => field.Key, field => (string)field.Value!) ?? [];
}
