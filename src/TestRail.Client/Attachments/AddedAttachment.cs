namespace TestRail.Client.Attachments;

/// <summary>The id of a file just attached.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
public sealed record AddedAttachment
{
    /// <summary>The id: a number on older, a UUID on newer versions of TestRail.</summary>
    public required string AttachmentId { get; init; }
}
