using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Session;

/// <summary>What is closed at the end: only what the session itself opened, and the run of a plan only with its plan.</summary>
internal static class Closing
{
    public static bool IsForPlan(ReporterOptions options, bool createdPlan) => options.Plan.Close && createdPlan;

    public static bool IsForRun(ReporterOptions options, bool createdRun, long? plan) => options.Run.Close && createdRun && plan is null;
}
