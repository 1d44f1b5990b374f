using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Messages about defects and the tracker.</summary>
internal static class DefectMessages
{
    /// <summary>TR0801: the tracker's configuration cannot be used. Each problem is on its own line.</summary>
    public static Message ConfigurationUnusable(IReadOnlyList<string> problems) => new(Severity.Error, "TR0801",
        $"{Phrases.Count(problems.Count, "problem")} in the configuration of the defect tracker:\n{Phrases.Lines(problems)}\nNothing was sent to it.", "Fix the lines named above.");

    /// <summary>TR0802: the tracker failed or rejected the request.</summary>
    public static Message TrackerFailed(string reason) => new(Severity.Error, "TR0802", reason);

    /// <summary>TR0803: values of a new defect are not valid.</summary>
    public static Message DefectNotPushed(IReadOnlyList<string> problems) => new(Severity.Error, "TR0803",
        $"{Phrases.Count(problems.Count, "value")} of the defect cannot be used:\n{Phrases.Lines(problems)}\nNothing was pushed.", "Fix the values named above.");

    /// <summary>TR0804: there is no defect or reference with this id.</summary>
    public static Message NoSuchDefect(string tracker, string id) => new(Severity.Error, "TR0804",
        $"There is no item {id} in {tracker}.", "Pass the item's id. In Axosoft, it is not the item's number.");

    /// <summary>TR0805: a file could not be attached to a defect. The defect was pushed.</summary>
    public static Message FileNotAttached(string file, string reason) => new(Severity.Warning, "TR0805", $"{file} was not attached: {reason}");

    /// <summary>TR0806: the check found problems in the tracker.</summary>
    public static Message CheckFailed(string tracker, IReadOnlyList<string> problems) => new(Severity.Error, "TR0806",
        $"{Phrases.Count(problems.Count, "problem")} found in {tracker}:\n{Phrases.Lines(problems)}\nNothing was changed.", $"Fix the configuration, or {tracker}.");

    /// <summary>The check found no problem.</summary>
    /// <param name="tracker">The tracker, at the beginning of a sentence.</param>
    /// <param name="fields">The number of configured fields.</param>
    public static Message CheckPassed(string tracker, int fields) => new(Severity.Information, null,
        $"{tracker} accepts the connection, {Phrases.Count(fields, "field")} and all configured values.");

    /// <summary>TR0807: the response to a push was lost, and the defect was not found.</summary>
    public static Message PushUnconfirmed(string reason) => new(Severity.Error, "TR0807",
        $"It is not known whether the defect was pushed: {reason}", "Search for it before you push it again, for example with testrail-reporter defect find.");
}
