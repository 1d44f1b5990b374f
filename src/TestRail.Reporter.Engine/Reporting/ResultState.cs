namespace TestRail.Reporter.Engine.Reporting;

/// <summary>How far a result came on its way to TestRail.</summary>
internal enum ResultState
{
    /// <summary>TestRail has stored it.</summary>
    Accepted,

    /// <summary>TestRail does not take it.</summary>
    Rejected,

    /// <summary>It is in the journal only.</summary>
    Pending,

    /// <summary>It may or may not have arrived.</summary>
    Unconfirmed,

    /// <summary>The configuration keeps its outcome out of TestRail.</summary>
    NotSent,
}
