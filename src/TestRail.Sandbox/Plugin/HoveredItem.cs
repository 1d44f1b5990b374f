namespace TestRail.Sandbox.Plugin;

/// <summary>An item as the window shows it.</summary>
internal sealed record HoveredItem(long Id, string Title, string Step, IReadOnlyList<HoveredField> Fields);
