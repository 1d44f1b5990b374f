namespace TestRail.Client.Attachments;

/// <summary>A file to attach. It is read while it is sent, so it may be large; TestRail takes up to 256 MB.</summary>
/// <param name="Path">Where the file is.</param>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
public sealed record AttachmentFile(string Path)
{
    /// <summary>The name to give it in TestRail. Default: the file's own name.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(Path);
}
