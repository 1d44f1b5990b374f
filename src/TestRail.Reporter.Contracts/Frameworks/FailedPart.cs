namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>A set-up, clean-up or constructor that failed, as the test framework reports it.</summary>
/// <param name="Part">The framework's name for it, such as <c>ClassCleanup</c>.</param>
/// <param name="Type">The class that declares it. MSTest omits the namespace for clean-ups.</param>
/// <param name="Member">The method; null for a constructor.</param>
/// <param name="Problem">The exception's type and message.</param>
internal sealed record FailedPart(string Part, string Type, string? Member, string Problem);
