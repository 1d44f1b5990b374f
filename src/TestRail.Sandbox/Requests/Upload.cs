namespace TestRail.Sandbox.Requests;

/// <summary>The file in a multipart request's <c>attachment</c> field.</summary>
internal sealed record Upload(string Name, string ContentType, byte[] Content);
