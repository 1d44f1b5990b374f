namespace TestRail.Sandbox.Pages;

/// <summary>A link to a parent page.</summary>
internal sealed record Crumb(string Text, string Url);
