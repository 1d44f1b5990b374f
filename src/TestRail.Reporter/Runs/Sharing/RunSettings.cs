using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Runs.Sharing;

/// <summary>What a configuration says of the run itself: sessions share a run only where all of it is the same.</summary>
internal static class RunSettings
{
    /// <summary>The options with their values, as they stand in the configuration.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="suites">The suites that the tests themselves name.</param>
    public static IReadOnlyDictionary<string, string> Of(ReporterOptions options, IReadOnlyCollection<string> suites) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["connection.url"] = options.Connection!.Url.AbsoluteUri,
        ["project"] = $"{options.Project}",
        ["suite"] = options.Suite?.ToString() ?? (suites.Count == 1 ? suites.First() : ""),
        ["run.id"] = $"{options.Run.Id}",
        ["run.name"] = options.Run.Name,
        ["run.milestone"] = $"{options.Run.Milestone}",
        ["plan.id"] = $"{options.Plan.Id}",
        ["plan.name"] = options.Plan.Name ?? "",
        ["plan.entry"] = options.Plan.Entry ?? "",
        ["plan.configurations"] = string.Join(", ", options.Plan.Configurations),
    };

    /// <summary>
    /// The options that differ. Suites are no matter of disagreement: a run has one, and tests of several need several runs.
    /// </summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs) =>
        mine.Keys.Where(name => name != "suite" && theirs.TryGetValue(name, out var value) && value != mine[name]);
}
