namespace TestRail.Reporter.Contracts.Messages;

/// <summary>Messages of a host when the engine cannot be loaded.</summary>
internal static class HostMessages
{
    /// <summary>TR0001: the folder with the engine is not beside the test assembly.</summary>
    public static Message EngineMissing(string file) => new(Severity.Error, "TR0001",
        $"The reporter's engine is missing: {file}. Nothing is reported to TestRail.",
        "Build the test project again without --no-build. If you copied its output, copy the folder testrail with it.");

    /// <summary>TR0002: the output has files of two versions of the package.</summary>
    public static Message EngineOfAnotherVersion(int host, int engine) => new(Severity.Error, "TR0002",
        $"The test output contains files of two versions of TestRail.Reporter (host {host}, engine {engine}). Nothing is reported to TestRail.",
        "Delete the output folder and build the test project again.");

    /// <summary>TR0003: the engine, or one of its libraries, cannot be loaded.</summary>
    public static Message EngineBroken(string file, string reason) => new(Severity.Error, "TR0003",
        $"Nothing is reported to TestRail because the reporter's engine cannot be loaded from {file}: {reason}",
        "Delete the output folder and build the test project again.");

    /// <summary>TR0009: the engine threw an exception, which it never should.</summary>
    public static Message EngineFailed(string problem) => new(Severity.Error, "TR0009",
        $"The reporter's engine failed, so results may be missing in TestRail: {problem}",
        "Delete the output folder and build the test project again. If the error stays, report it with the text above.");

    /// <summary>TR0351: the switch is neither true nor false.</summary>
    public static Message SwitchNotUnderstood(string value) => new(Severity.Warning, "TR0351",
        $"TESTRAIL_REPORT is \"{value}\", which is neither true nor false. Reporting to TestRail is off.",
        "Set it to true or false.");
}
