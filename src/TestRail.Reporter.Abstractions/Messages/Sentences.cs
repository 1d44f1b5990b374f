namespace TestRail.Reporter.Abstractions.Messages;

/// <summary>
/// Everything the reporter says, in one place, so that it speaks with one voice. Codes are stable: people search for them.
/// TR00 host and package, TR01 configuration, TR02 connection and run, TR03 results, TR04 journal, TR05 attachments.
/// </summary>
internal static class Sentences
{
    /// <summary>The next step that sends whatever a journal still holds.</summary>
    public const string Resume = "testrail-reporter resume";

    // Host and package

    public static Message EngineMissing(string file) => new(Severity.Error, "TR0001",
        $"The reporter's engine is not where the package puts it: {file}. Nothing is reported.",
        "Build the test project again (without --no-build); if its output was copied, copy the folder testrail with it.");

    public static Message EngineOfAnotherVersion(int host, int engine) => new(Severity.Error, "TR0002",
        $"The test output holds files of two versions of TestRail.Reporter (host {host}, engine {engine}). Nothing is reported.",
        "Delete the output folder and build the test project again.");

    public static Message EngineBroken(string file, string reason) => new(Severity.Error, "TR0003",
        $"The reporter's engine cannot be loaded from {file}: {reason} Nothing is reported.",
        "Delete the output folder and build the test project again.");
}
