namespace TestRail.Client.Attachments;

/// <summary>The id of a file just attached.</summary>
public sealed record AddedAttachment
{
    /// <summary>The id: a number on older, a UUID on newer versions of TestRail.</summary>
    public required string AttachmentId { get; init; }
}
