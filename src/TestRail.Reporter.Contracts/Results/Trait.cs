namespace TestRail.Reporter.Contracts.Results;

/// <summary>A trait, property or category that a framework attached to a test.</summary>
internal readonly record struct Trait(string Key, string Value);
