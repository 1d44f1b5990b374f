using System.Text.Json.Serialization;

namespace Axosoft.Client.Items;

/// <summary>A new comment on an item.</summary>
/// <param name="Text">The text as HTML. Escape text from other sources.</param>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record AddComment([property: JsonPropertyName("comment_text")] string Text)
{
    /// <summary>Axosoft's kind of detail.</summary>
    public string DetailType { get; init; } = "comments";
}
