namespace TestRail.Sandbox.Plugin;

/// <summary>A field of the push dialog or of the window that opens over an id.</summary>
internal sealed record PluginField(string Name, string Label, PluginFieldType Type)
{
    /// <summary>Whether the field has the full width, or shares a line with others.</summary>
    public bool IsFull { get; init; }

    /// <summary>Whether the dialog offers the last value again.</summary>
    public bool IsRemembered { get; init; }

    public bool IsRequired { get; init; }

    public bool IsCustom => Name.StartsWith(PluginFields.CustomPrefix, StringComparison.Ordinal);
}
