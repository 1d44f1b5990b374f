using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>
/// The options that determine a run. Sessions share runs only when all of these options are equal. The suite is not included, because
/// sessions with one key have a run for each suite.
/// </summary>
internal static class RunSettings
{
    /// <summary>The options and their configured values.</summary>
    /// <param name="options">The configuration.</param>
    public static IReadOnlyDictionary<string, string> Of(ReporterOptions options) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["connection.url"] = options.Connection!.Url.AbsoluteUri,
        ["project"] = $"{options.Project}",
        ["run.id"] = $"{options.Run.Id}",
        ["run.name"] = options.Run.Name,
        ["run.milestone"] = $"{options.Run.Milestone}",
        ["plan.id"] = $"{options.Plan.Id}",
        ["plan.name"] = options.Plan.Name ?? "",
        ["plan.entry"] = options.Plan.Entry ?? "",
        ["plan.configurations"] = string.Join(", ", options.Plan.Configurations),
    };

    /// <summary>
    /// The options that differ, without <c>plan.configurations</c>: a run has one combination of configurations, so tests for several
    /// combinations need several runs.
    /// </summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs) =>
        mine.Keys.Where(name => name != "plan.configurations" && theirs.TryGetValue(name, out var value) && value != mine[name]);
}
