using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>A defect to push, for one failing test or several.</summary>
/// <param name="Marker">The defect's own fingerprint.</param>
/// <param name="Tests">The failing tests.</param>
internal sealed record DefectDraft(string Marker, IReadOnlyList<FailingTest> Tests)
{
    /// <summary>The maximum number of tests that a description lists.</summary>
    public const int MostListed = 500;

    /// <summary>True if the draft lists the tests beyond the session's limit.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The closed defect that it refers to; null for none.</summary>
    public TrackedDefect? Earlier { get; init; }

    /// <summary>The fingerprints of its tests.</summary>
    public IReadOnlyList<string> Markers => [.. Tests.Select(test => test.Marker).Distinct()];

    /// <summary>Sorts failures into drafts.</summary>
    /// <param name="failing">The failures without an open defect.</param>
    /// <param name="isGrouped">Whether failures with the same message and top frame have one draft.</param>
    public static IReadOnlyList<DefectDraft> Of(IEnumerable<FailingTest> failing, bool isGrouped) =>
        [.. failing.GroupBy(test => isGrouped ? MarkerOfGroup(test) : test.Marker).Select(same => new DefectDraft(same.Key, [.. same.DistinctBy(test => test.Marker)]))];

    /// <summary>The fingerprint of the defect that lists the failures of an assembly beyond the limit. It is the same in each session.</summary>
    public static string MarkerOfSummary(string assembly) => DefectMarker.Of("summary", assembly);

    /// <summary>Combines the drafts beyond the limit into one.</summary>
    public static DefectDraft Summarize(IReadOnlyList<DefectDraft> rest)
    {
        FailingTest[] tests = [.. rest.SelectMany(draft => draft.Tests)];
        return new DefectDraft(MarkerOfSummary(FailingTest.AssemblyOf(tests[0].Read().Test)), tests) { IsSummary = true };
    }

    /// <summary>The fingerprint of failures with this message and top frame. A test without a message is on its own.</summary>
    private static string MarkerOfGroup(FailingTest test)
    {
        var result = test.Read();
        return string.IsNullOrWhiteSpace(result.Message) ? test.Marker : DefectMarker.Of("group", result.Message.Trim(), TopFrame(result.StackTrace));
    }

    private static string? TopFrame(string? trace) => trace?.Split('\n', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
