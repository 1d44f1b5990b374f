using Microsoft.Extensions.Configuration.Ini;

namespace TestRail.Sandbox.Plugin;

/// <summary>
/// Reads the plugin's configuration as an administrator has it in TestRail. Connection, values and options that only change how TestRail draws the dialog
/// have no effect here.
/// </summary>
internal sealed class PluginFile
{
    private const long LargestFile = 1 << 20;

    private readonly string _file;
    private readonly Dictionary<string, string?> _values;

    private PluginFile(string file, IDictionary<string, string?> values)
    {
        _file = file;
        _values = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file; the default configuration without one.</summary>
    /// <exception cref="InvalidDataException">The file is not a configuration of the plugin. The message names the place.</exception>
    public static PluginConfiguration Read(string? file)
    {
        if (file is null)
            return PluginConfiguration.Default;
        if (new FileInfo(file).Length > LargestFile)
            throw new InvalidDataException($"The plugin's configuration {file} is larger than 1 MB.");
        using var stream = File.OpenRead(file);
        try
        {
            return new PluginFile(file, IniStreamConfigurationProvider.Read(stream)).Read();
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"The plugin's configuration {file} is not valid INI: {e.Message}", e);
        }
    }

    private PluginConfiguration Read()
    {
        var push = List("push");
        if (push is not null)
            push = [.. PluginFields.AlwaysPushed.Except(push), .. push];
        return new PluginConfiguration(Fields("push", push) ?? PluginConfiguration.Default.PushFields, Fields("hover", List("hover")) ?? PluginConfiguration.Default.HoverFields);
    }

    /// <summary>The names that are on, in their order in the file; null without the section. The INI reader keeps the order in which keys were read.</summary>
    private List<string>? List(string kind)
    {
        var section = $"{kind}.fields:";
        var entries = _values.Where(entry => entry.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase))
            .Select(entry => (Name: PluginFields.Normalize(entry.Key[section.Length..]), IsOn: IsOn(entry.Key, entry.Value))).ToList();
        if (kind == "push" && entries.Find(entry => !entry.IsOn && PluginFields.AlwaysPushed.Contains(entry.Name)).Name is { } needed)
            throw Invalid($"{needed} is always on in [push.fields].");
        return entries.Count == 0 ? null : [.. entries.Where(entry => entry.IsOn).Select(entry => entry.Name).Distinct()];
    }

    private PluginField[]? Fields(string kind, List<string>? names) => names?.Select(name => Field(kind, name)).ToArray();

    private PluginField Field(string kind, string name)
    {
        if (kind == "hover" && name is "name" or "attachments")
            throw Invalid($"{name} is not a field of [hover.fields].");
        var field = PluginFields.Find(name) ?? Custom(kind, name);
        if (field.Type == PluginFieldType.Attachments)
            return Options(kind, name).Length == 0 ? field : throw Invalid("attachments has no options.");
        return field with
        {
            Label = Option(kind, name, "label") ?? field.Label,
            IsFull = Option(kind, name, "size") is { } size ? IsFull(name, size) : field.IsFull,
            IsRemembered = Flag(kind, name, "remember") ?? field.IsRemembered,
            IsRequired = field.IsRequired || Flag(kind, name, "required") == true,
        };
    }

    private PluginField Custom(string kind, string name)
    {
        if (PluginFields.TypeInAxosoft(name) is not { } expected)
            throw Invalid($"{name} is not a field. Fields are {string.Join(", ", PluginFields.Names)}.");
        var label = Option(kind, name, "label") ?? throw Invalid($"[field.settings.{name}] needs a label.");
        var text = Option(kind, name, "type") ?? throw Invalid($"[field.settings.{name}] needs a type.");
        if (!text.Equals(expected.ToString(), StringComparison.OrdinalIgnoreCase))
            throw Invalid($"{name} has the type {expected.ToString().ToLowerInvariant()} in Axosoft, not {text}.");
        return new PluginField(name, label, expected) { IsFull = expected == PluginFieldType.Text };
    }

    private string? Option(string kind, string name, string option) =>
        Sections(kind, name).Select(section => _values.GetValueOrDefault($"{section}:{option}")).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private string[] Options(string kind, string name) =>
        [.. _values.Keys.Where(key => Sections(kind, name).Any(section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The sections of a field. The one for the dialog or the window outranks the one for both.</summary>
    private static IEnumerable<string> Sections(string kind, string name) =>
        from section in new[] { $"{kind}.field", "field.settings" }
        from spelling in PluginFields.Spellings(name)
        select $"{section}.{spelling}";

    private bool? Flag(string kind, string name, string option) => Option(kind, name, option) is { } value ? IsOn($"{name}: {option}", value) : null;

    private bool IsOn(string place, string? value) => value?.Trim().ToUpperInvariant() switch
    {
        "ON" => true,
        "OFF" => false,
        _ => throw Invalid($"{place} is on or off, not '{value}'."),
    };

    private bool IsFull(string name, string size) => size.ToUpperInvariant() switch
    {
        "FULL" => true,
        "COMPACT" => false,
        _ => throw Invalid($"{name}: size is compact or full, not '{size}'."),
    };

    private InvalidDataException Invalid(string text) => new($"The plugin's configuration {_file}: {text}");
}
