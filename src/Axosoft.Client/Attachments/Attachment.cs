namespace Axosoft.Client.Attachments;

/// <summary>A file attached to an item.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Attachment
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The file's name.</summary>
    public string? FileName { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The item.</summary>
    public long? SourceId { get; init; }
}
