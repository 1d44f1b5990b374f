using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Client.Runs;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// The line in a run's description that says that a test run was aborted. It is added only to runs that the reporter created. Other
/// descriptions are not changed.
/// </summary>
internal sealed class IncompleteRunNote(ITestRailApi api)
{
    private const string Line = "Incomplete: a test run that reports here was aborted, so results may be missing.";

    /// <summary>Adds the line, or removes it once all tests have run.</summary>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected the request.</exception>
    public async Task ShowAsync(RunTarget run, bool isCutShort, CancellationToken cancellation)
    {
        var text = (await api.GetRunAsync(run.Run, cancellation).ConfigureAwait(false)).Description ?? "";
        if (text.Contains(Line, StringComparison.Ordinal) == isCutShort)
            return;

        var description = isCutShort ? $"{Line}\n\n{text}" : text.Replace(Line, "", StringComparison.Ordinal).TrimStart();
        if (run.PlanEntry is null)
            await api.UpdateRunAsync(run.Run, new UpdateRun { Description = description }, cancellation).ConfigureAwait(false);
        else if (run.HasConfigurations)
            await api.UpdateRunInPlanEntryAsync(run.Run, new UpdatePlanEntryRun { Description = description }, cancellation).ConfigureAwait(false);
        else
            await api.UpdatePlanEntryAsync(run.Plan!.Value, run.PlanEntry, new UpdatePlanEntry { Description = description }, cancellation).ConfigureAwait(false);
    }
}
