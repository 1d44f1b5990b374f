using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>Messages about runs that several processes report to.</summary>
internal static class SharedRunMessages
{
    /// <summary>TR0215: processes of one key whose run settings differ.</summary>
    public static Message RunsDiffer(long run, IReadOnlyList<string> options) => new(Severity.Warning, "TR0215",
        $"Another process of this build or command has different run settings ({Phrases.List(options)}) and reports to another run than R{run}.",
        "Use the same settings to share one run, or set a different run.key in each configuration.");

    /// <summary>TR0216: the shared state of a run cannot be written; without it, two processes might open the run twice.</summary>
    public static Message SharedRunUnwritable(string file, string reason) => new(Severity.Error, "TR0216",
        $"The shared state of the run cannot be written to {file}: {reason}",
        $"Free disk space, and keep the folder on a file system with file locks. Then send the results: {Phrases.Resume}");

    /// <summary>TR0372: the shared state of a run was damaged.</summary>
    public static Message SharedRunDamaged(string file, long run) => new(Severity.Warning, "TR0372",
        $"The shared state of this build's run was damaged, so this project reports to run R{run}. Earlier projects may have reported to another run.",
        $"Inspect {file} for the cause, then delete it.");

    /// <summary>TR0373: projects of one build use different versions of the package.</summary>
    public static Message SharedRunNewer(string file) => new(Severity.Error, "TR0373",
        $"The shared state of this build's run was written by a newer version of TestRail.Reporter: {file}",
        $"Use one version of the package in all projects. Then send the results: {Phrases.Resume}");
}
