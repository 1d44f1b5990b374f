using System.Globalization;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Something of TestRail's, by its name or by its id as TestRail shows it (<c>12</c>, <c>P12</c>).</summary>
internal readonly record struct NameOrId
{
    private NameOrId(int? id, string? name) => (Id, Name) = (id, name);

    /// <summary>The id; null when it is known by name.</summary>
    public int? Id { get; }

    /// <summary>The name; null when it is known by id.</summary>
    public string? Name { get; }

    /// <summary>By its id.</summary>
    public static NameOrId Of(int id) => new(id, null);

    /// <summary>By its name.</summary>
    public static NameOrId Of(string name) => new(null, name);

    /// <summary>Reads digits, with or without the letter that TestRail shows before them, as an id and all else as a name.</summary>
    public static NameOrId Parse(string text, char? letter)
    {
        var trimmed = text.Trim();
        var digits = letter is { } sign && trimmed.Length > 1 && char.ToUpperInvariant(trimmed[0]) == sign ? trimmed.AsSpan(1) : trimmed;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? Of(id) : Of(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
