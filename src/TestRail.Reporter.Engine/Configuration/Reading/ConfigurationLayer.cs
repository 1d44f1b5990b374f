using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The values that one source other than the file sets, by path in the configuration tree.</summary>
internal sealed class ConfigurationLayer
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SettingOrigin> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values.</summary>
    public IReadOnlyDictionary<string, string?> Values => _values;

    /// <summary>The origin of each value.</summary>
    public IReadOnlyDictionary<string, SettingOrigin> Origins => _origins;

    /// <summary>The configuration file that the source names, and the origin of that setting; null when it names none.</summary>
    public (string Path, SettingOrigin Origin)? File { get; set; }

    /// <summary>Problems with the source itself.</summary>
    public List<Message> Problems { get; } = [];

    /// <summary>Warnings about the source.</summary>
    public List<Message> Warnings { get; } = [];

    /// <summary>Sets a value, replacing an earlier one.</summary>
    public void Set(string path, string? value, SettingOrigin origin) => (_values[path], _origins[path]) = (value, origin);
}
