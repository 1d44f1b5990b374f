namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Suggests the name that a misspelled one is most similar to.</summary>
internal static class Suggestion
{
    /// <summary>Messages do not list more names than this.</summary>
    private const int MaxListedNames = 20;

    /// <summary>Suggests an option or section for a key. An option's name in the wrong section is also recognized.</summary>
    public static string? ForKey(string key)
    {
        if (OptionTable.FindByFormerName(key) is { } successor)
            return successor.Key;
        var leaf = LastPart(key);
        var misplaced = OptionTable.All.Where(option => option.LastPart.Equals(leaf, StringComparison.OrdinalIgnoreCase)).ToList();
        return misplaced is [var only] ? only.Key : Nearest(key, OptionTable.Sections.Concat(OptionTable.All.Select(option => option.Key)));
    }

    /// <summary>The most similar name; null when none is similar enough.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        var limit = Math.Max(2, name.Length / 4);
        return names.Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// All names. When there are more than a message lists, the most similar ones come first, so that the list is not cut before them.
    /// </summary>
    public static IReadOnlyList<string> NearestFirst(string name, IReadOnlyList<string> names) =>
        names.Count <= MaxListedNames ? names : [.. names.OrderBy(candidate => Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant()))];

    private static string LastPart(string key) => key[(key.LastIndexOf('.') + 1)..];

    /// <summary>The number of characters to insert, delete, replace or swap with a neighbor (optimal string alignment distance).</summary>
    private static int Distance(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            cost[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[left.Length, right.Length];
    }
}
