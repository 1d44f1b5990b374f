namespace TestRail.Reporter.Engine.Journal;

/// <summary>What a session may create at the server to put its results into.</summary>
internal enum CreationKind
{
    /// <summary>A run of its own.</summary>
    Run,

    /// <summary>A plan, still without the session's entry.</summary>
    Plan,

    /// <summary>An entry of a plan, with its run.</summary>
    PlanEntry,

    /// <summary>A run in an entry that was there before.</summary>
    PlanRun,

    /// <summary>A configuration, a group of these or a milestone: it is found again by its name.</summary>
    Named,
}
