namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The delivery state of a result.</summary>
internal enum ResultState
{
    /// <summary>TestRail has stored the result.</summary>
    Accepted,

    /// <summary>TestRail rejected the result.</summary>
    Rejected,

    /// <summary>The result has not been sent.</summary>
    Pending,

    /// <summary>The result is in doubt: it was sent, and the answer was lost.</summary>
    Unconfirmed,

    /// <summary>The configuration excludes the result.</summary>
    NotSent,
}
