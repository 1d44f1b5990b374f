namespace TestRail.Reporter.Engine.Defects;

/// <summary>The value of a field as text.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">The name that users see.</param>
/// <param name="Value">The value; empty without one.</param>
internal sealed record DefectFieldValue(string Name, string Label, string Value);
