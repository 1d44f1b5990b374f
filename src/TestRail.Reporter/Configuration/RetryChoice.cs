namespace TestRail.Reporter.Configuration;

/// <summary>Which attempt of a retried test counts.</summary>
internal enum RetryChoice
{
    /// <summary>The last one, noted as flaky when an earlier one failed.</summary>
    Last,

    /// <summary>Each of them, in order.</summary>
    All,
}
