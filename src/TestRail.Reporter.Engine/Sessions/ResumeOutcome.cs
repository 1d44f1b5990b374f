namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The outcome of resuming a journal.</summary>
internal enum ResumeOutcome
{
    /// <summary>Nothing is left to do.</summary>
    Delivered,

    /// <summary>Nothing is left to do, and TestRail rejected some results.</summary>
    Rejected,

    /// <summary>Some results are still pending.</summary>
    Pending,
}
