namespace TestRail.Reporter.Engine.Journal;

/// <summary>The objects that a session may create in TestRail before it sends results.</summary>
internal enum CreationKind
{
    /// <summary>A separate run.</summary>
    Run,

    /// <summary>A plan without an entry yet.</summary>
    Plan,

    /// <summary>A plan entry with its run.</summary>
    PlanEntry,

    /// <summary>A run in an existing plan entry.</summary>
    PlanRun,

    /// <summary>A configuration, a configuration group or a milestone. It can be found again by its name.</summary>
    Named,
}
