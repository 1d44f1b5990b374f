using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Configuration.Reading;

/// <summary>What one source outside the file sets: values by their place in the configuration tree.</summary>
internal sealed class Layer
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values.</summary>
    public IReadOnlyDictionary<string, string?> Values => _values;

    /// <summary>Where each of them stands.</summary>
    public IReadOnlyDictionary<string, Origin> Origins => _origins;

    /// <summary>The file that the source names, and where; null when it names none.</summary>
    public (string Path, Origin Origin)? File { get; set; }

    /// <summary>What is wrong with the source itself.</summary>
    public List<Message> Problems { get; } = [];

    /// <summary>What to mention all the same.</summary>
    public List<Message> Warnings { get; } = [];

    /// <summary>Keeps one value; what was there is replaced.</summary>
    public void Set(string path, string? value, Origin origin) => (_values[path], _origins[path]) = (value, origin);
}
