namespace TestRail.Sandbox.Plugin;

/// <summary>The types of the plugin's page, and the files, which have no type there.</summary>
internal enum PluginFieldType
{
    String,
    Text,
    Bool,
    Date,
    Dropdown,
    Multiselect,
    Attachments,
}
