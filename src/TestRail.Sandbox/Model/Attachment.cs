using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Attachment
{
    /// <summary>The number in page addresses. It is the API's id only if the attachment has no UUID.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    [JsonIgnore]
    public string? Uuid { get; init; }

    [JsonPropertyName("id")]
    public object Key => (object?)Uuid ?? Id;

    public long ProjectId { get; init; }

    /// <summary><c>case</c>, <c>plan</c>, <c>run</c>, <c>entry</c>, or <c>test_change</c> for a result.</summary>
    public string EntityType { get; init; } = "";

    public string EntityId { get; init; } = "";

    public string Name { get; init; } = "";

    public string Filename => Name;

    public string Filetype { get; init; } = "";

    public bool IsImage => Filetype.StartsWith("image/", StringComparison.Ordinal);

    public long Size { get; init; }

    public long UserId { get; init; }

    public long CreatedOn { get; init; }

    [JsonIgnore]
    public byte[] Content { get; init; } = [];
}
