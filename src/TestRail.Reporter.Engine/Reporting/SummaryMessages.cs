using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The summary of a session.</summary>
internal static class SummaryMessages
{
    /// <summary>TR0340: clean-ups that fail the test run but no test.</summary>
    public static Message CleanupsFailed(IReadOnlyList<(string Cleanup, string Owner, string Problem)> failed) => new(Severity.Warning, "TR0340",
        $"{Phrases.Count(failed.Count, "clean-up")} failed after {(failed.Count == 1 ? "its" : "their")} tests had finished. {(failed.Count == 1 ? "It fails" : "They fail")} the test run but no case:\n{Phrases.Lines(failed.Select(one => $"{one.Cleanup} {one.Owner}{(one.Problem.Length > 0 ? ": " : "")}{one.Problem}"))}",
        $"Fix the clean-up{(failed.Count == 1 ? "" : "s")}.");

    /// <summary>TR0341: errors outside of tests fail the test run.</summary>
    public static Message ErrorsBesideTests(IReadOnlyList<string> errors) => new(Severity.Warning, "TR0341",
        $"{Phrases.Count(errors.Count, "error")} outside of tests failed the test run but no case:\n{Phrases.Lines(errors)}",
        "Fix the reported errors. Tests that could not run have no result.");

    /// <summary>The summary of a session.</summary>
    public static Message Summary(
        (int Accepted, int Refused, int Kept, int InDoubt) counts, int attached, IReadOnlyList<(string Name, Uri Address)> runs, string? report, bool isMore, bool isCutShort, IReadOnlyList<string>? notes = null)
    {
        var text = new StringBuilder(Phrases.Counts(counts, isMore));
        if (attached > 0)
            text.Insert(text.Length - 1, $", {Phrases.Count(attached, "attachment")}");
        text.Append(isCutShort ? " The test run was aborted." : "");
        foreach (var note in notes ?? [])
            text.Append(CultureInfo.InvariantCulture, $"\n{note}");
        foreach (var (name, address) in runs)
            text.Append(CultureInfo.InvariantCulture, $"\nRun {name}: {address}");
        if (report is not null)
            text.Append(CultureInfo.InvariantCulture, $"\nReport: {report}");
        return new(Severity.Information, null, text.ToString(), Phrases.Next(counts.Refused, isMore));
    }

    /// <summary>TR0601: the report could not be written.</summary>
    public static Message ReportNotWritten(string reason) => new(Severity.Warning, "TR0601",
        $"The session's report could not be written completely: {reason}", "Set report.folder to a writable folder.");

    /// <summary>Why no result was sent, for the summary.</summary>
    /// <param name="recorded">How many results there are.</param>
    /// <param name="counts">How many belong to no case, are ignored, are of unknown cases, were refused for another reason.</param>
    /// <param name="notReported">How many are of each outcome that is not reported.</param>
    /// <param name="heldBack">How many are held back by one of these, and of which cases.</param>
    public static string NothingSent(
        int recorded, (int WithoutCase, int Ignored, int Unknown, int Refused) counts, IReadOnlyList<(int Count, string Outcome)> notReported, (int Count, IReadOnlyList<long> Cases) heldBack)
    {
        var reasons = new List<string>();
        Add(counts.WithoutCase, "without a case", "without a case");
        Add(counts.Ignored, "of a test with [TestRailIgnore]", "of tests with [TestRailIgnore]");
        Add(counts.Unknown, "for a case that is not in TestRail or not in the run", "for cases that are not in TestRail or not in the run");
        Add(counts.Refused, "rejected", "rejected");
        Add(notReported.Sum(one => one.Count), $"not reported because of results.statuses ({Phrases.Outcomes(notReported)})", $"not reported because of results.statuses ({Phrases.Outcomes(notReported)})");
        Add(heldBack.Count, $"for a case with such an outcome ({Phrases.Cases(heldBack.Cases)})", $"for cases with such an outcome ({Phrases.Cases(heldBack.Cases)})");
        return $"Nothing was sent. {Phrases.Count(recorded, "result")}: {string.Join(", ", reasons)}.";

        void Add(int count, string one, string many) => reasons.AddRange(count == 0 ? [] : [$"{count} {(count == 1 ? one : many)}"]);
    }

    /// <summary>Results that the configuration does not report, for the summary.</summary>
    /// <param name="notReported">How many results are of each outcome that is not reported.</param>
    /// <param name="heldBack">How many are held back by one of these, and of which cases.</param>
    public static string NotSent(IReadOnlyList<(int Count, string Outcome)> notReported, (int Count, IReadOnlyList<long> Cases) heldBack)
    {
        var count = notReported.Sum(one => one.Count);
        return $"Not sent because of results.statuses: {Phrases.Count(count, "result")} ({Phrases.Outcomes(notReported)})"
            + (heldBack.Count == 0 ? "." : $", and {heldBack.Count} for {(heldBack.Cases.Count == 1 ? "a case" : "cases")} with such an outcome ({Phrases.Cases(heldBack.Cases)}).");
    }

    /// <summary>Cases of the assemblies that got no result, for the summary.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="assemblies">The assemblies whose tests name them.</param>
    public static string CasesWithoutResult(IReadOnlyList<long> cases, IReadOnlyList<string> assemblies) =>
        $"No result for {Phrases.Count(cases.Count, "case")} named by tests of {Phrases.List(assemblies)}: {Phrases.Cases(cases)}. {(cases.Count == 1 ? "Its" : "Their")} status is unchanged.";

    /// <summary>The defects of failed tests, for the summary.</summary>
    /// <param name="pushed">The number of new ones.</param>
    /// <param name="found">The number of open ones that were found again.</param>
    /// <param name="missing">The number of failed tests without one.</param>
    public static string Defects(int pushed, int found, int missing) =>
        $"Defects: {pushed} pushed, {found} found again{(missing == 0 ? "." : $", {missing} missing. Push them later: {Phrases.Resume} --defects")}";
}
