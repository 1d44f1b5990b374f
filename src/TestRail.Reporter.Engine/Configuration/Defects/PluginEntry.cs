namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Place">The file and the line.</param>
internal sealed record PluginEntry(string Key, string Value, string Place);
