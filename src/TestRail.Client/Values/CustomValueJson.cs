using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RestApi;

namespace TestRail.Client.Values;

/// <summary>Serialization of the values of custom fields. Its options are those of all requests and replies, as far as steps need them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(LenientTextConverter)])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(CaseStep))]
[JsonSerializable(typeof(StepResult))]
internal sealed partial class CustomValueJson : JsonSerializerContext;
