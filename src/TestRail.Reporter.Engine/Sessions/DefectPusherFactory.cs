using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Creates what finds or pushes the defects of a session's failures.</summary>
internal static class DefectPusherFactory
{
    /// <summary>Returns null when no defect is to be pushed, or the tracker's configuration cannot be used.</summary>
    public static DefectPusher? Open(SessionContext context, ReporterOptions options, IReporterLog log, JournalState state)
    {
        if (options.Defects.Push == DefectPush.Off || context.IsDryRun || context.Plugin is not { } plugin)
            return null;

        if (plugin.Configuration is not { } configuration)
        {
            log.Say(PushMessages.PluginUnusable(plugin.Problems));
            return null;
        }

        var tested = TestedVersion.Of(state.Began?.Assemblies ?? []);
        return new DefectPusher(new PushContext
        {
            Options = options.Defects,
            Configuration = configuration,
            Open = () => TrackerFactory.Open(configuration, context.Time, options.Defects.Quota),
            SharedFolders = context.SharedFolders,
            Placeholders = context.PlaceholderValues(options.Project?.Name, context.Version(options, tested) ?? tested),
            Settle = options.Delivery.Settle ?? SettlePolicy.QuietPeriod,
            Time = context.Time,
            Log = log,
        });
    }
}
