using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Priority
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string ShortName { get; init; } = "";

    public bool IsDefault { get; init; }

    [JsonPropertyName("priority")]
    public int Rank { get; init; }
}
