namespace TestRail.Sandbox.Plugin;

/// <summary>The configuration of TestRail's Axosoft plugin: the fields of the dialog and of the window, in their order.</summary>
internal sealed record PluginConfiguration(IReadOnlyList<PluginField> PushFields, IReadOnlyList<PluginField> HoverFields)
{
    /// <summary>The fields that TestRail configures at first.</summary>
    public static PluginConfiguration Default { get; } = new(
        Fields("name", "project", "workflow_step", "release", "priority", "assigned_to", "description", "attachments"),
        Fields("project", "workflow_step", "release", "priority", "assigned_to", "description"));

    private static PluginField[] Fields(params string[] names) => [.. names.Select(name => PluginFields.Find(name)!)];
}
