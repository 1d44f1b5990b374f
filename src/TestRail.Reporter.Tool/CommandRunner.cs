using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;

namespace TestRail.Reporter.Tool;

/// <summary>One thing that a person wants done at TestRail now.</summary>
internal static class CommandRunner
{
    /// <summary>Does it, with the configuration that is found from here, and says what stands in the way.</summary>
    /// <param name="workplace">Where it is done.</param>
    /// <param name="assemblies">The test assemblies that it is about.</param>
    /// <param name="arguments">Options that are given with the command.</param>
    /// <param name="work">Does it.</param>
    public static async Task<int> DoAsync(
        CommandContext workplace, IReadOnlyList<string> assemblies, IReadOnlyDictionary<string, string?> arguments, Func<SessionContext, IReporterLog, Task> work)
    {
        // Sessions that only collect have no connection; this has to.
        var context = workplace.Context(assemblies, new Dictionary<string, string?>(arguments) { ["mode"] = "atEnd" });
        var log = new RedactingLog(new ErrorLog(workplace), context.Redaction);
        foreach (var warning in context.Configuration.Warnings)
            log.Say(warning);
        try
        {
            await (context.Configuration.Problem is { } problem ? throw new DeliveryBlockedException(problem) : work(context, log)).ConfigureAwait(false);
            return ExitCode.Delivered;
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException)
        {
            log.Say(SummaryWriter.Explain(stopped, context.Configuration.Delivery.Deadline));
            return stopped is TestRailException { Kind: FailureKind.BadRequest or FailureKind.Forbidden or FailureKind.InvalidCredentials } ? ExitCode.Rejected : ExitCode.Pending;
        }
    }
}
