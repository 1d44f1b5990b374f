namespace TestRail.Reporter.Abstractions.Results;

/// <summary>A name and value that a framework attached to a test: a trait, property or category.</summary>
internal readonly record struct Trait(string Key, string Value);
