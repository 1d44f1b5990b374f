using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Model;

/// <summary>An edit of a case.</summary>
internal sealed record CaseHistory
{
    public const int Edited = 6;

    public long Id { get; init; }

    public int TypeId { get; init; }

    public long CreatedOn { get; init; }

    public long UserId { get; init; }

    public JsonArray Changes { get; init; } = [];
}
