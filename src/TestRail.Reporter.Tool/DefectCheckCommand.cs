using System.CommandLine;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect check</c>: tries the plugin's configuration.</summary>
internal sealed class DefectCheckCommand : Command
{
    private const string About = $"""
        Tries the connection to Axosoft, the fields and the configured values, and prints every problem at once. Changes nothing.

        Examples:
          testrail-reporter defect check

        {ExitCode.ExplainedForDefects}
        """;

    public DefectCheckCommand(CommandContext context)
        : base("check", About) =>
        SetAction((_, cancellation) => DefectCommandRunner.RunAsync(context, loader => loader.LoadDefects(), scope => RunAsync(scope, cancellation)));

    private static async Task<int> RunAsync(DefectScope scope, CancellationToken cancellation)
    {
        var problems = await scope.Tracker.CheckAsync(cancellation).ConfigureAwait(false);
        var configuration = scope.Configuration;
        var fields = configuration.PushFields.Concat(configuration.HoverFields).DistinctBy(field => field.Name).Count();
        var tracker = configuration.Command is null ? $"Axosoft at {configuration.Connection.Address}" : "The tracker of defects.command";
        scope.Log.Say(problems.Count == 0 ? DefectMessages.CheckPassed(tracker, fields) : DefectMessages.CheckFailed(configuration.Tracker, problems));
        return problems.Count == 0 ? ExitCode.Delivered : ExitCode.Pending;
    }
}
