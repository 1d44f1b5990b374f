namespace TestRail.Reporter.Contracts.Messages;

/// <summary>The importance of a message for the user.</summary>
internal enum Severity
{
    /// <summary>For information only.</summary>
    Information,

    /// <summary>Something is not as configured, but no result is lost.</summary>
    Warning,

    /// <summary>Something was not sent to TestRail.</summary>
    Error,
}
