using System.Globalization;

namespace TestRail.Client.Fields;

/// <summary>An item of a custom field of type Dropdown or Multi-select.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
/// <param name="Id">The number that cases and results store.</param>
/// <param name="Label">The display name.</param>
public sealed record FieldItem(long Id, string Label)
{
    /// <summary>Creates items from labels, with ids from 1.</summary>
    /// <param name="labels">The labels.</param>
    public static IReadOnlyList<FieldItem> Numbered(params string[] labels) => [.. labels.Select((label, index) => new FieldItem(index + 1, label))];

    /// <summary>Parses items in TestRail's format, one per line: <c>1, First</c>. Skips other lines.</summary>
    /// <param name="text">The lines, or null for none.</param>
    public static IReadOnlyList<FieldItem> Parse(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line).OfType<FieldItem>()];

    /// <summary>The item in TestRail's format: <c>1, First</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}, {Label}");

    private static FieldItem? Line(string line) =>
        line.Split(',', 2, StringSplitOptions.TrimEntries) is [var number, var label]
        && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? new FieldItem(id, label)
            : null;
}
