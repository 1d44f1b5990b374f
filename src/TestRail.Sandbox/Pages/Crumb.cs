namespace TestRail.Sandbox.Pages;

/// <summary>A page above the one that is shown.</summary>
internal sealed record Crumb(string Text, string Url);
