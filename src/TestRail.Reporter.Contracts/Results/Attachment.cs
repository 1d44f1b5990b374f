namespace TestRail.Reporter.Contracts.Results;

/// <summary>A file that a test attached to its result.</summary>
/// <param name="Path">The absolute path of the file on this machine.</param>
/// <param name="Description">The test's description of the file; null when there is none.</param>
internal sealed record Attachment(string Path, string? Description);
