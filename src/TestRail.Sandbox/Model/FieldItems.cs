using System.Globalization;

namespace TestRail.Sandbox.Model;

/// <summary>The items of a dropdown, one per line: <c>1, Chrome\n2, Firefox</c>.</summary>
internal static class FieldItems
{
    /// <summary>The items' numbers; null if a line is not a unique number and a label.</summary>
    public static IReadOnlySet<long>? Read(string text)
    {
        var numbers = new HashSet<long>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(',', 2);
            if (parts.Length != 2 || string.IsNullOrWhiteSpace(parts[1])
                || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !numbers.Add(number))
                return null;
        }
        return numbers;
    }
}
