namespace Axosoft.Client.Attachments;

/// <summary>A file to attach. It is streamed, so it may be large.</summary>
/// <param name="Path">The file's path.</param>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record AttachmentFile(string Path)
{
    /// <summary>The file's name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
