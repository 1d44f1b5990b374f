using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>How shared runs are written.</summary>
[JsonSerializable(typeof(SharedState))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SharedStateFormat : JsonSerializerContext;
