using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>Messages about the defects of failing tests.</summary>
internal static class PushMessages
{
    /// <summary>TR0810: defects are to be pushed, but the plugin's configuration cannot be used.</summary>
    public static Message PluginUnusable(IReadOnlyList<string> problems) => new(Severity.Warning, "TR0810",
        $"defects.push is on, but no defect is pushed. {Phrases.Count(problems.Count, "problem")} in the configuration of the tracker:\n{Phrases.Lines(problems)}",
        "Fix the lines named above.");

    /// <summary>TR0811: the tracker failed, so results were sent without their defects.</summary>
    public static Message DefectsMissing(int missing, string reason) => new(Severity.Warning, "TR0811",
        $"{Phrases.Count(missing, "failed test")} {(missing == 1 ? "has" : "have")} no defect in TestRail: {reason}\nAll results are sent without them.",
        $"Push the defects later: {Phrases.Resume} --defects");

    /// <summary>TR0812: values of new defects are not valid.</summary>
    public static Message DefectsRejected(IReadOnlyList<(string Test, string Problem)> rejected) => new(Severity.Warning, "TR0812",
        $"{Phrases.Count(rejected.Count, "defect")} {(rejected.Count == 1 ? "was" : "were")} not pushed, because a value cannot be used:\n{Phrases.Lines(rejected.Select(one => $"{one.Test}: {one.Problem}"))}",
        "Fix [push.values] or [TestRailDefectField].");

    /// <summary>TR0813: more failures than the session may push defects for.</summary>
    public static Message LimitReached(int limit, int rest) => new(Severity.Warning, "TR0813",
        $"{Phrases.Count(limit, "defect")} pushed, which is defects.limit. One more lists the other {Phrases.Count(rest, "failed test")}.");

    /// <summary>TR0814: files of failed tests could not be attached to their defects.</summary>
    public static Message FilesNotAttached(IReadOnlyList<(string File, string Reason)> files) => new(Severity.Warning, "TR0814",
        $"{Phrases.Count(files.Count, "file")} could not be attached to a defect:\n{Phrases.Lines(files.Select(one => $"{one.File}: {one.Reason}"))}");

    /// <summary>TR0815: comments on defects are missing. The results and their defects are sent.</summary>
    public static Message FollowUpFailed(string reason) => new(Severity.Warning, "TR0815",
        $"Not every defect could be commented on or moved: {reason}");

    /// <summary>Defects were added to results that are in TestRail.</summary>
    public static Message DefectsAdded(IReadOnlyList<long> cases) => new(Severity.Information, null,
        $"Defects were added to the results of {Phrases.Count(cases.Count, "case")}: {Phrases.Cases(cases)}.");

    /// <summary>TR0816: TestRail rejected defects for results that it has. The defects are in the tracker.</summary>
    public static Message DefectsNotAdded(IReadOnlyList<(long Case, string Defect, string Reason)> rejected) => new(Severity.Warning, "TR0816",
        $"TestRail rejected the {(rejected.Count == 1 ? "defect" : "defects")} of {Phrases.Count(rejected.Count, "case")}:\n{Phrases.Lines(rejected.Select(one => $"C{one.Case}, defect {one.Defect}: {one.Reason}"))}",
        "Add them in TestRail.");

    /// <summary>Why pushing stopped, for TR0811.</summary>
    public static string TimeIsUp(TimeSpan deadline) => $"The tracker took longer than {Phrases.Span(deadline)} (defects.deadline).";
}
