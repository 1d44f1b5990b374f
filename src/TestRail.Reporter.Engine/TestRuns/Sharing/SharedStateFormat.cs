using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>The JSON format of the shared state.</summary>
[JsonSerializable(typeof(SharedState))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SharedStateFormat : JsonSerializerContext;
