namespace TestRail.Reporter.Engine.Sessions;

/// <summary>What became of a journal.</summary>
internal enum ResumeOutcome
{
    /// <summary>Nothing of it is left to be done.</summary>
    Delivered,

    /// <summary>Nothing of it is left to be done, and TestRail refused some of it.</summary>
    Rejected,

    /// <summary>Something is still in it only.</summary>
    Pending,
}
