using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>The JSON format of <see cref="DefectMemory"/>.</summary>
[JsonSerializable(typeof(DefectMemory))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class DefectMemoryFormat : JsonSerializerContext;
