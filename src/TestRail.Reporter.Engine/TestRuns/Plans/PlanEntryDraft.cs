using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>The properties of the session's plan entry, in case it must be created.</summary>
internal sealed record PlanEntryDraft
{
    public required long Project { get; init; }

    /// <summary>The suite. TestRail requires it even when the project has only one.</summary>
    public required long Suite { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required long? AssignedTo { get; init; }

    public required string? Refs { get; init; }

    public required ConfigurationSet Configurations { get; init; }

    /// <summary>
    /// True when the plan is searched for an entry with this name before one is added. That is the case when the entry's name is
    /// configured, or when its runs have configurations, which TestRail groups in one entry. The name of a run identifies no entry, because
    /// each session has its own run.
    /// </summary>
    public required bool IsFoundByName { get; init; }

    /// <summary>The existing entry; null when one must be added.</summary>
    public PlanEntry? Find(Plan plan) => IsFoundByName ? PlanEntryDuplicates.First(plan, Name, Suite) : null;

    /// <summary>The entry to add. Its case selection applies to all of its runs unless a run has its own.</summary>
    public AddPlanEntry Entry(IReadOnlyList<long>? cases, string reference) => new()
    {
        SuiteId = Suite,
        Name = Name,
        Description = Reference.AppendTo(Description, reference),
        AssignedToId = AssignedTo,
        Refs = Refs,
        IncludeAll = cases is null,
        CaseIds = cases,
        ConfigIds = HasConfigurations ? Configurations.Ids : null,
        Runs = HasConfigurations ? [Run(cases, reference)] : null,
    };

    /// <summary>The session's run in an entry whose runs have configurations.</summary>
    public AddPlanEntryRun Run(IReadOnlyList<long>? cases, string reference) => new()
    {
        ConfigIds = Configurations.Ids,
        Description = Reference.AppendTo(Description, reference),
        AssignedToId = AssignedTo,
        Refs = Refs,
        IncludeAll = cases is null,
        CaseIds = cases,
    };

    private bool HasConfigurations => Configurations.Choices.Count > 0;
}
