namespace TestRail.Client.Attachments;

/// <summary>The id of a new attachment.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
public sealed record AddedAttachment
{
    /// <summary>The id: a number in older versions of TestRail, a UUID in newer ones.</summary>
    public required string AttachmentId { get; init; }
}
