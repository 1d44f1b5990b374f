using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>File, environment and host arguments laid over each other, with the origin of what is on top.</summary>
internal sealed class SettingTree
{
    private readonly IConfigurationRoot _values;
    private readonly Dictionary<string, SettingOrigin> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lays the sources over each other; the last one is on top.</summary>
    public SettingTree(ConfigurationFile? file, ConfigurationLayer environment, ConfigurationLayer hostArguments)
    {
        var builder = new ConfigurationBuilder();
        if (file is { Content.Length: > 0 })
        {
            builder.AddJsonStream(new MemoryStream(file.Content));
            Cover(file.Origins);
        }

        builder.AddInMemoryCollection(environment.Values).AddInMemoryCollection(hostArguments.Values);
        Cover(environment.Origins);
        Cover(hostArguments.Origins);
        _values = builder.Build();
    }

    /// <summary>Where the value at that place stands; null when nobody sets it, or the file sets it to null.</summary>
    public SettingOrigin? Origin(string path) => _origins.GetValueOrDefault(path) is { Token: not JsonTokenType.Null } origin ? origin : null;

    /// <summary>Where something stands, null or not.</summary>
    public string? Place(string path) => _origins.GetValueOrDefault(path)?.Place;

    /// <summary>True when the file says <c>null</c> at that place and nobody outranks it.</summary>
    public bool IsNull(string path) => _origins.GetValueOrDefault(path) is { Token: JsonTokenType.Null };

    /// <summary>True when the value at that place is a text with nothing in it.</summary>
    public bool IsBlank(string path) => Origin(path) is { Token: JsonTokenType.String } && string.IsNullOrWhiteSpace(Text(path));

    /// <summary>The value at that place, as text.</summary>
    public string Text(string path) => _values[path] ?? "";

    /// <summary>The named or numbered parts of the value at that place.</summary>
    public IReadOnlyList<string> Parts(string path) => [.. _values.GetSection(path).GetChildren().Select(part => part.Path)];

    /// <summary>
    /// The items of a list. The library lays lists over each other item by item, so a short list would keep the tail of a longer one
    /// below it: only the topmost source's items count.
    /// </summary>
    public IReadOnlyList<string> Items(string path)
    {
        var items = Parts(path).Where(_origins.ContainsKey).ToList();
        var top = _origins.GetValueOrDefault(path);
        foreach (var item in items)
            top = top is null || _origins[item].Source > top.Source ? _origins[item] : top;
        return [.. items.Where(item => _origins[item].Source == top?.Source)];
    }

    private void Cover(IReadOnlyDictionary<string, SettingOrigin> origins)
    {
        foreach (var (path, origin) in origins)
            _origins[path] = origin;
    }
}
