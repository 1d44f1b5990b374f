using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary>Runs a command that sends requests to TestRail at once.</summary>
internal static class CommandRunner
{
    /// <summary>Runs the command with the configuration that applies in this folder. Prints errors and returns the exit code.</summary>
    /// <param name="context">The command's surroundings.</param>
    /// <param name="assemblies">The test assemblies.</param>
    /// <param name="arguments">Options from the command line.</param>
    /// <param name="work">Sends the requests.</param>
    public static async Task<int> RunAsync(
        CommandContext context, IReadOnlyList<string> assemblies, IReadOnlyDictionary<string, string?> arguments, Func<SessionContext, IReporterLog, Task> work)
    {
        // In mode collect, sessions need no connection. This command does.
        var session = context.CreateSessionContext(assemblies, new Dictionary<string, string?>(arguments) { ["mode"] = "atEnd" });
        var log = new RedactingLog(new ErrorLog(context), session.Redaction);
        foreach (var warning in session.Configuration.Warnings)
            log.Say(warning);
        try
        {
            await (session.Configuration.Problem is { } problem ? throw new DeliveryBlockedException(problem) : work(session, log)).ConfigureAwait(false);
            return ExitCode.Delivered;
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException or UnwritableJournalException)
        {
            log.Say(SummaryWriter.Explain(stopped, session.Configuration.Delivery.Deadline));
            return RequestRejection.Is(stopped) ? ExitCode.Rejected : ExitCode.Pending;
        }
    }
}
