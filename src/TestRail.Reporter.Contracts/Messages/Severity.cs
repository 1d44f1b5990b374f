namespace TestRail.Reporter.Contracts.Messages;

/// <summary>How much a message matters to the one who reads the build's output.</summary>
internal enum Severity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Something is not as configured, and nothing is lost.</summary>
    Warning,

    /// <summary>Something did not reach TestRail.</summary>
    Error,
}
