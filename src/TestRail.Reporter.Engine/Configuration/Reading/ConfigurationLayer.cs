using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>What one source outside the file sets: values by their place in the configuration tree.</summary>
internal sealed class ConfigurationLayer
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SettingOrigin> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values.</summary>
    public IReadOnlyDictionary<string, string?> Values => _values;

    /// <summary>Where each of them stands.</summary>
    public IReadOnlyDictionary<string, SettingOrigin> Origins => _origins;

    /// <summary>The file that the source names, and where; null when it names none.</summary>
    public (string Path, SettingOrigin Origin)? File { get; set; }

    /// <summary>What is wrong with the source itself.</summary>
    public List<Message> Problems { get; } = [];

    /// <summary>What to mention all the same.</summary>
    public List<Message> Warnings { get; } = [];

    /// <summary>Keeps one value; what was there is replaced.</summary>
    public void Set(string path, string? value, SettingOrigin origin) => (_values[path], _origins[path]) = (value, origin);
}
