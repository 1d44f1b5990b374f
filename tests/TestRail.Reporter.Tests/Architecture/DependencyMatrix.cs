using System.Globalization;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>Renders the dependencies between the reporter's namespaces as a table. Each row uses the columns; a cell is the number of types used.</summary>
internal static class DependencyMatrix
{
    public static string Render()
    {
        var counts = House.Uses.GroupBy(use => (use.User, use.Used)).ToDictionary(pair => pair.Key, pair => pair.Select(use => use.UsedType).Distinct().Count());
        var names = House.Floors.SelectMany(floor => floor).ToList();
        var lines = new List<string>
        {
            $"| uses | {string.Join(" | ", names.Select((_, at) => (at + 1).ToString(CultureInfo.InvariantCulture)))} |",
            $"|---|{string.Concat(names.Select(_ => "---|"))}",
        };
        lines.AddRange(names.Select((user, at) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {at + 1} {user} | {string.Join(" | ", names.Select(used => used == user ? "#" : counts.GetValueOrDefault((user, used)) is var count and > 0 ? $"{count}" : "."))} |")));
        return string.Join("\n", lines);
    }
}
