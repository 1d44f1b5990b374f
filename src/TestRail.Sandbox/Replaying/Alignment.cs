namespace TestRail.Sandbox.Replaying;

/// <summary>Pairs two lists by their longest common subsequence, so that one additional request does not make all that follow differ.</summary>
internal static class Alignment
{
    /// <summary>The table needs a cell for each pair of items. Longer lists are paired by position.</summary>
    private const long MaxCells = 4_000_000;

    public static IReadOnlyList<(T? Before, T? Now)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> key)
        where T : class
    {
        var old = before.Select(key).ToArray();
        var current = now.Select(key).ToArray();
        var start = 0;
        while (start < old.Length && start < current.Length && old[start] == current[start])
            start++;
        var cells = (long)(old.Length - start + 1) * (current.Length - start + 1);
        var pairs = Enumerable.Range(0, start).Select(index => ((T?)before[index], (T?)now[index]));
        return cells > MaxCells
            ? [.. pairs, .. ByPosition(before, now, start)]
            : [.. pairs, .. ByTable(before, now, Lengths(old, current, start), start)];
    }

    private static IEnumerable<(T? Before, T? Now)> ByPosition<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, int start)
        where T : class
    {
        for (var index = start; index < Math.Max(before.Count, now.Count); index++)
            yield return (before.ElementAtOrDefault(index), now.ElementAtOrDefault(index));
    }

    /// <summary>The length of the longest common subsequence of the rest, from each pair of positions on.</summary>
    private static int[,] Lengths(string[] old, string[] current, int start)
    {
        var lengths = new int[old.Length - start + 1, current.Length - start + 1];
        for (var i = old.Length - start - 1; i >= 0; i--)
        {
            for (var j = current.Length - start - 1; j >= 0; j--)
                lengths[i, j] = old[i + start] == current[j + start] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    private static IEnumerable<(T? Before, T? Now)> ByTable<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, int[,] lengths, int start)
        where T : class
    {
        var (i, j) = (0, 0);
        while (i + start < before.Count || j + start < now.Count)
        {
            var here = lengths[i, j];
            if (i + start < before.Count && lengths[i + 1, j] == here)
                yield return (before[start + i++], null);
            else if (j + start < now.Count && lengths[i, j + 1] == here)
                yield return (null, now[start + j++]);
            else
                yield return (before[start + i++], now[start + j++]);
        }
    }
}
