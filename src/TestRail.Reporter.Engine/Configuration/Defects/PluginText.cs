namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The sections of one source: an INI file, or a section of the reporter's own file.</summary>
/// <param name="Sections">The sections, in the order of the file.</param>
/// <param name="Problems">What is wrong with the file.</param>
internal sealed record PluginText(IReadOnlyList<PluginSection> Sections, IReadOnlyList<string> Problems)
{
    /// <summary>
    /// The sections of this source and of one that it outranks. A section of this source replaces the other's section of the same name.
    /// </summary>
    public PluginText Over(PluginText other) => new(
        [.. Sections, .. other.Sections.Where(section => !Sections.Any(own => own.Name.Equals(section.Name, StringComparison.OrdinalIgnoreCase)))],
        [.. Problems, .. other.Problems]);

    /// <summary>The section of this name; null without one.</summary>
    public PluginSection? Section(string name) => Sections.FirstOrDefault(section => section.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
