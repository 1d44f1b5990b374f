namespace TestRail.Client.Attachments;

/// <summary>A file to attach. The file is streamed, so it may be large. TestRail accepts up to 256 MB.</summary>
/// <param name="Path">The file's path.</param>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
public sealed record AttachmentFile(string Path)
{
    /// <summary>The name in TestRail. Default: the file's name.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(Path);
}
