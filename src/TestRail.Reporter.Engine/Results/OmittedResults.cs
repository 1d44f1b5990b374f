using System.Globalization;

namespace TestRail.Reporter.Engine.Results;

/// <summary>What a shortened list leaves out: the least important items, counted by what they came to.</summary>
internal static class OmittedResults
{
    /// <summary>The words for outcomes, the worst first.</summary>
    private static readonly string[] Words = ["failed", "inconclusive", "flaky", "warned", "passed", "skipped"];

    /// <summary>The same tests with the first one, which decides, in its place, and the others by their verdict; equal ones keep their order.</summary>
    public static IReadOnlyList<TestVerdict> WorstFirst(IReadOnlyList<TestVerdict> tests) =>
        [.. tests.Take(1), .. tests.Skip(1).OrderByDescending(test => VerdictOrder.Of(test.Verdict))];

    /// <summary>Counts of outcomes, the worst first: <c>1 failed, 3 passed</c>.</summary>
    public static string Counts(IEnumerable<string> outcomes) => string.Join(", ", Counted(outcomes).Select(Count));

    /// <summary>The line that ends a shortened list. It names the failed ones even where there are none: they are what a reader fears to miss.</summary>
    public static string Of(IEnumerable<string> outcomes)
    {
        var counted = Counted(outcomes).ToList();
        var all = counted.Sum(pair => pair.Count);
        if (counted[0].Word != Words[0])
            counted.Insert(0, (Words[0], 0));
        return string.Create(CultureInfo.InvariantCulture, $"… and {all} more: {string.Join(", ", counted.Select(Count))}");
    }

    private static IEnumerable<(string Word, int Count)> Counted(IEnumerable<string> outcomes) =>
        outcomes.GroupBy(word => word).OrderBy(same => (uint)Array.IndexOf(Words, same.Key)).Select(same => (same.Key, same.Count()));

    private static string Count((string Word, int Count) pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {pair.Word}");
}
