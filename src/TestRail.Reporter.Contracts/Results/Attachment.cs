namespace TestRail.Reporter.Contracts.Results;

/// <summary>A file that a test attached to its result.</summary>
/// <param name="Path">Where the file is on this machine; absolute.</param>
/// <param name="Description">What the test said of it, if anything.</param>
internal sealed record Attachment(string Path, string? Description);
