using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A set of steps that cases share.</summary>
internal sealed record SharedStep
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public long ProjectId { get; init; }

    public long CreatedBy { get; init; }

    public long CreatedOn { get; init; }

    public long UpdatedBy { get; init; }

    public long UpdatedOn { get; init; }

    [JsonPropertyName("custom_steps_separated")]
    public JsonArray Steps { get; init; } = [];

    /// <summary>The cases that use it.</summary>
    public long[] CaseIds { get; init; } = [];
}
