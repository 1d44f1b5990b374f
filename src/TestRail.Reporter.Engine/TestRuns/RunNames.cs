using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>The texts of a new run, plan or plan entry with all placeholders replaced.</summary>
internal sealed record RunNames(string Run, string? Description, string? Plan, string? PlanDescription, string? Entry, string? EntryDescription)
{
    /// <summary>The references that fit into TestRail's field. The others are in the descriptions.</summary>
    public string? Refs { get; init; }

    /// <summary>Creates the texts. If other suites have runs too, the run's name contains the suite's name.</summary>
    /// <param name="options">The configured texts.</param>
    /// <param name="values">The values of placeholders.</param>
    /// <param name="group">The suite whose cases the run contains.</param>
    public static RunNames Of(ReporterOptions options, IReadOnlyDictionary<string, string?> values, SuiteGroup group)
    {
        var ofSuite = new Dictionary<string, string?>(values) { ["suite"] = group.Suite?.Name };
        // A plan contains the runs of all suites.
        var ofPlan = group.HasSiblings ? values : ofSuite;
        var refs = References(options);
        return new RunNames(
            Name(options.Run.Name)!,
            WithRest(Expand(options.Run.Description, ofSuite)),
            Limited(Expand(options.Plan.Name, ofPlan)),
            Expand(options.Plan.Description, ofPlan),
            Name(options.Plan.Entry),
            WithRest(Expand(options.Plan.EntryDescription, ofSuite)))
        {
            Refs = refs.Text,
        };

        string? WithRest(string? text) => refs.Left.Count == 0 ? text : $"{text}\n\nFurther references: {string.Join(", ", refs.Left)}".Trim();

        string? Name(string? text) =>
            Limited(Expand(text is null || !group.HasSiblings || Placeholders.Has(text, "suite") ? text : text + " - {suite}", ofSuite));
    }

    /// <summary>The references of a run, split into those that fit into TestRail's field and the rest.</summary>
    public static IdList References(ReporterOptions options) => options.Run.Refs is not { Length: > LimitedText.Longest } refs
        ? new IdList(options.Run.Refs, [])
        : IdList.Of([refs], LimitedText.Longest);

    private static string? Limited(string? text) => text is null ? null : LimitedText.Of(text);

    private static string? Expand(string? text, IReadOnlyDictionary<string, string?> values) =>
        text is null || Placeholders.Expand(text, values) is not { Length: > 0 } expanded ? null : expanded;
}
