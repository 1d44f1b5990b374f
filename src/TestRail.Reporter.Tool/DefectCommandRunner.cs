using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tool;

/// <summary>Runs a command that sends requests to the tracker. It needs no connection to TestRail.</summary>
internal static class DefectCommandRunner
{
    /// <summary>Runs the command with the configuration that applies in this folder. Prints errors and returns the exit code.</summary>
    /// <param name="context">The command's surroundings.</param>
    /// <param name="load">Loads the configuration of the defect or reference plugin.</param>
    /// <param name="work">Sends the requests and returns the exit code.</param>
    public static async Task<int> RunAsync(
        CommandContext context, Func<DefectConfigurationLoader, DefectConfigurationResult> load, Func<DefectScope, Task<int>> work)
    {
        var read = context.CreateSessionContext().Configuration;
        var result = load(new DefectConfigurationLoader(read, context.Environment));
        var redaction = new Redaction(result.Secrets);
        var log = new RedactingLog(new ErrorLog(context), redaction);
        foreach (var warning in read.Warnings)
            log.Say(warning);
        if (read.TrackerProblem is { } problem)
        {
            log.Say(problem);
            return ExitCode.Pending;
        }

        if (result.Configuration is not { } configuration)
        {
            log.Say(DefectMessages.ConfigurationUnusable(result.Problems));
            return ExitCode.Pending;
        }

        try
        {
            using var tracker = TrackerFactory.Open(configuration, context.Time);
            return await work(new DefectScope(context, configuration, tracker, log, redaction)).ConfigureAwait(false);
        }
        catch (DefectRejectedException rejected)
        {
            log.Say(DefectMessages.DefectNotPushed(rejected.Problems));
            return ExitCode.Rejected;
        }
        catch (TrackerException failed)
        {
            log.Say(failed.IsInDoubt ? DefectMessages.PushUnconfirmed(failed.Message) : DefectMessages.TrackerFailed(failed.Message));
            return ExitCode.Pending;
        }
    }
}
