namespace TestRail.Reporter.Engine.Defects;

/// <summary>A defect that was pushed.</summary>
/// <param name="Defect">The defect.</param>
/// <param name="FilesNotAttached">The files that could not be attached, with the reason.</param>
internal sealed record PushedDefect(Defect Defect, IReadOnlyList<(string File, string Reason)> FilesNotAttached);
