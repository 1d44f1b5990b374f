using System.Text.Json.Serialization;

namespace TestRail.Reporter.Runs.Sharing;

/// <summary>How a shared run is written.</summary>
[JsonSerializable(typeof(SharedRun))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SharedRunFormat : JsonSerializerContext;
