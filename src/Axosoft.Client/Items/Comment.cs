using System.Text.Json.Serialization;

namespace Axosoft.Client.Items;

/// <summary>A comment on an item.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Comment
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The text as HTML.</summary>
    [JsonPropertyName("comment_text")]
    public string? Text { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedDateTime { get; init; }
}
