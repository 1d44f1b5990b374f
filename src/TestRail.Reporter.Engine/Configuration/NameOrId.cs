using System.Globalization;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Refers to a TestRail object by name, or by id as TestRail shows it (<c>12</c>, <c>P12</c>).</summary>
internal readonly record struct NameOrId
{
    private NameOrId(int? id, string? name) => (Id, Name) = (id, name);

    /// <summary>The id; null when the object is given by name.</summary>
    public int? Id { get; }

    /// <summary>The name; null when the object is given by id.</summary>
    public string? Name { get; }

    /// <summary>Refers to an object by id.</summary>
    public static NameOrId Of(int id) => new(id, null);

    /// <summary>Refers to an object by name.</summary>
    public static NameOrId Of(string name) => new(null, name);

    /// <summary>Parses digits as an id, with or without the letter that TestRail shows before them. Every other text is a name.</summary>
    public static NameOrId Parse(string text, char? letter)
    {
        var trimmed = text.Trim();
        var digits = letter is { } sign && trimmed.Length > 1 && char.ToUpperInvariant(trimmed[0]) == sign ? trimmed.AsSpan(1) : trimmed;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? Of(id) : Of(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
