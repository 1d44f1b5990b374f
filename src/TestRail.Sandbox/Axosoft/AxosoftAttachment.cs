namespace TestRail.Sandbox.Axosoft;

/// <summary>A file that was attached to an item.</summary>
/// <param name="Id">The id.</param>
/// <param name="FileName">The name in the request.</param>
/// <param name="Content">The bytes.</param>
public sealed record AxosoftAttachment(long Id, string FileName, byte[] Content);
