namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>A section of a plugin's configuration, with its keys in the order of the file.</summary>
/// <param name="Name">The name, such as <c>push.fields</c>.</param>
/// <param name="Place">The file and the line.</param>
/// <param name="Entries">The keys.</param>
internal sealed record PluginSection(string Name, string Place, IReadOnlyList<PluginEntry> Entries)
{
    /// <summary>The value of a key; null if it is missing or blank.</summary>
    public string? Value(string key) =>
        Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
