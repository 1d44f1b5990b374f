using TestRail.Client.Plans;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>What the session's entry of a plan is to be, should it have to be created.</summary>
internal sealed record PlanEntryDraft
{
    public required long Project { get; init; }

    /// <summary>The suite; TestRail wants it named even where the project has only one.</summary>
    public required long Suite { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required long? AssignedTo { get; init; }

    public required string? Refs { get; init; }

    public required ConfigurationSet Configurations { get; init; }

    /// <summary>
    /// True when an entry of that name is looked for before one is added: a person gave the entry a name of its own, or its runs stand for configurations,
    /// which TestRail keeps together in one. The name of a run alone tells nothing: each session has its own.
    /// </summary>
    public required bool IsFoundByName { get; init; }

    /// <summary>The entry that is there already; null when one is to be added.</summary>
    public PlanEntry? Find(Plan plan) => IsFoundByName ? PlanEntryDuplicates.First(plan, Name, Suite) : null;

    /// <summary>The whole entry. What it says of cases holds for all of its runs, unless a run says otherwise.</summary>
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

    /// <summary>The session's run in an entry whose runs stand for configurations.</summary>
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
