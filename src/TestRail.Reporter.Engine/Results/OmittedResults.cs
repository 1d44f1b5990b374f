using System.Globalization;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Describes the items that a shortened list leaves out, with a count for each outcome.</summary>
internal static class OmittedResults
{
    /// <summary>The words for outcomes, worst first.</summary>
    private static readonly string[] Words = ["failed", "inconclusive", "unfinished", "flaky", "warned", "passed", "skipped"];

    /// <summary>
    /// The deciding test first, then the others ordered by verdict, worst first. The order of equal verdicts does not change.
    /// </summary>
    public static IReadOnlyList<TestVerdict> WorstFirst(IReadOnlyList<TestVerdict> tests) =>
        [.. tests.Take(1), .. tests.Skip(1).OrderByDescending(test => VerdictOrder.Of(test.Verdict))];

    /// <summary>The number of results for each outcome, worst first: <c>1 failed, 3 passed</c>.</summary>
    public static string Counts(IEnumerable<string> outcomes) => string.Join(", ", Counted(outcomes).Select(Count));

    /// <summary>
    /// The last line of a shortened list. It always contains the number of failed items, even if it is 0, so that readers know that no
    /// failure is hidden.
    /// </summary>
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
