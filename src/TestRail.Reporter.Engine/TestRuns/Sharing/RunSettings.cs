using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>
/// What a configuration says of the runs themselves: sessions share them only where all of it is the same. The suite is not part of it: those who share a key have
/// a run for each.
/// </summary>
internal static class RunSettings
{
    /// <summary>The options with their values, as they stand in the configuration.</summary>
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

    /// <summary>The options that differ. Configurations are no matter of disagreement: a run stands for one combination, and tests of several need several runs.</summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs) =>
        mine.Keys.Where(name => name != "plan.configurations" && theirs.TryGetValue(name, out var value) && value != mine[name]);
}
