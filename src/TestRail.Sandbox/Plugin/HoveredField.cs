namespace TestRail.Sandbox.Plugin;

/// <summary>A field with its value as text. The value is empty if the item has none.</summary>
internal sealed record HoveredField(PluginField Field, string Value);
