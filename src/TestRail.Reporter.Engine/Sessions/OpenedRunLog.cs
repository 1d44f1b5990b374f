using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Records the runs of a session in its journal and reports them to the user.</summary>
internal sealed class OpenedRunLog(JournalWriter journal, ReporterOptions options, IReporterLog log)
{
    /// <summary>Adds a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="sharing">Its sharing with other sessions.</param>
    /// <param name="isFirst">True for the first run of the session, which also reports what concerns all of them.</param>
    public void Add(RunTarget run, RunSharing sharing, bool isFirst)
    {
        var isNew = run is { Created: true, IsJoined: false };
        journal.Append(run.ToBound(options.Connection!.Url));
        log.Say(RunMessages.RunOpened(run.Run, run.Name, run.Address, isNew));
        if (isFirst && sharing.Damaged is { } damaged)
            log.Say(SharedRunMessages.SharedRunDamaged(damaged, run.Run));
        if (isNew && RunNames.References(options).Left is { Count: > 0 } left)
            log.Say(RunMessages.ReferencesInDescription(run.Run, left));
        if (isFirst && sharing.Disagreements is { Count: > 0 } differences)
            log.Say(SharedRunMessages.RunsDiffer(run.Run, differences));
    }
}
