namespace TestRail.Reporter.VSTest;

/// <summary>A part of a test class or assembly that failed, as its framework tells of it.</summary>
/// <param name="Part">The framework's own word, such as <c>ClassCleanup</c>.</param>
/// <param name="Type">The class it is in; MSTest leaves out the namespace of clean-ups.</param>
/// <param name="Member">The method; null of a constructor.</param>
/// <param name="Problem">What went wrong: an exception's type and message.</param>
internal sealed record FailedPart(string Part, string Type, string? Member, string Problem);
