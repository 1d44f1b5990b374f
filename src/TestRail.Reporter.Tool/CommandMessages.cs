using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool;

/// <summary>Messages of the command line itself.</summary>
internal static class CommandMessages
{
    /// <summary>TR0701: the command could not be started.</summary>
    public static Message CommandNotStarted(string command, string reason) => new(Severity.Error, "TR0701",
        $"{command} could not be started: {reason}", "Check its name and the folders in PATH.");
}
