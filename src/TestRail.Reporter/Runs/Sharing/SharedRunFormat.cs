using System.Text.Json.Serialization;

namespace TestRail.Reporter.Runs.Sharing;

/// <summary>How shared runs are written.</summary>
[JsonSerializable(typeof(SharedRuns))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SharedRunFormat : JsonSerializerContext;
