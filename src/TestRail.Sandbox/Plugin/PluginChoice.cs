namespace TestRail.Sandbox.Plugin;

/// <summary>A choice of a dropdown list: what the form sends, and what people see.</summary>
internal sealed record PluginChoice(string Value, string Label)
{
    /// <summary>The projects that have this workflow step; null for all projects.</summary>
    public IReadOnlyList<long>? Projects { get; init; }
}
