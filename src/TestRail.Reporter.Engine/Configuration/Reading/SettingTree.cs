using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The values of file, environment and host arguments, merged by precedence, with the origin of each value.</summary>
internal sealed class SettingTree
{
    private readonly IConfigurationRoot _values;
    private readonly Dictionary<string, SettingOrigin> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Merges the sources. Later parameters override earlier ones.</summary>
    public SettingTree(ConfigurationFile? file, ConfigurationLayer environment, ConfigurationLayer hostArguments)
    {
        var builder = new ConfigurationBuilder();
        if (file is { Content.Length: > 0 })
        {
            builder.AddJsonStream(new MemoryStream(file.Content));
            AddOrigins(file.Origins);
        }

        builder.AddInMemoryCollection(environment.Values).AddInMemoryCollection(hostArguments.Values);
        AddOrigins(environment.Origins);
        AddOrigins(hostArguments.Origins);
        _values = builder.Build();
    }

    /// <summary>The origin of the value at the path; null when it is not set, or null in the file.</summary>
    public SettingOrigin? Origin(string path) => _origins.GetValueOrDefault(path) is { Token: not JsonTokenType.Null } origin ? origin : null;

    /// <summary>The source of the value at the path, including null values; null when it is not set.</summary>
    public SettingSource? Source(string path) => _origins.GetValueOrDefault(path)?.Source;

    /// <summary>The place of the value at the path, including null values; null when it is not set.</summary>
    public string? Place(string path) => _origins.GetValueOrDefault(path)?.Place;

    /// <summary>True when the file sets the value to <c>null</c> and no other source overrides it.</summary>
    public bool IsNull(string path) => _origins.GetValueOrDefault(path) is { Token: JsonTokenType.Null };

    /// <summary>True when the value is an empty or blank text.</summary>
    public bool IsBlank(string path) => Origin(path) is { Token: JsonTokenType.String } && string.IsNullOrWhiteSpace(Text(path));

    /// <summary>The value as text; empty when it is not set.</summary>
    public string Text(string path) => _values[path] ?? "";

    /// <summary>The paths of the named or numbered parts of the value.</summary>
    public IReadOnlyList<string> Parts(string path) => [.. _values.GetSection(path).GetChildren().Select(part => part.Path)];

    /// <summary>
    /// The paths of a list's items. The configuration library merges lists item by item, so a short list would keep the last items of a
    /// longer list that it overrides. Only the items of the source with the highest precedence are returned.
    /// </summary>
    public IReadOnlyList<string> Items(string path)
    {
        var items = Parts(path).Where(_origins.ContainsKey).ToList();
        var top = _origins.GetValueOrDefault(path);
        foreach (var item in items)
            top = top is null || _origins[item].Source > top.Source ? _origins[item] : top;
        return [.. items.Where(item => _origins[item].Source == top?.Source)];
    }

    private void AddOrigins(IReadOnlyDictionary<string, SettingOrigin> origins)
    {
        foreach (var (path, origin) in origins)
            _origins[path] = origin;
    }
}
