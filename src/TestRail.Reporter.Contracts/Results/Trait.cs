namespace TestRail.Reporter.Contracts.Results;

/// <summary>A name and value that a framework attached to a test: a trait, property or category.</summary>
internal readonly record struct Trait(string Key, string Value);
