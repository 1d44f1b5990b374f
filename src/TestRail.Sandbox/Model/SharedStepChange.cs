using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A version of shared steps. TestRail writes both ids as strings.</summary>
internal sealed record SharedStepChange
{
    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public long Id { get; init; }

    public long Timestamp { get; init; }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public long UserId { get; init; }

    [JsonPropertyName("custom_steps_separated")]
    public JsonArray Steps { get; init; } = [];

    public string Title { get; init; } = "";
}
