using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Creates the configured tracker.</summary>
internal static class TrackerFactory
{
    /// <summary>Creates the tracker. It sends no request.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="time">The clock.</param>
    /// <param name="maxCalls">The maximum number of requests; null for any number.</param>
    /// <exception cref="TrackerException">The client rejects the connection.</exception>
    public static IDefectTracker Open(DefectConfiguration configuration, TimeProvider time, int? maxCalls = null) => configuration.Command is { } command
        ? new ExecutableTracker(new JsonLineProcess(command, maxCalls))
        : AxosoftTrackerFactory.Open(configuration, time, maxCalls);
}
