namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What happens when a test fails whose defect is closed.</summary>
internal enum ClosedDefect
{
    /// <summary>A new defect is pushed, with a link to the closed one.</summary>
    New,

    /// <summary>The closed defect returns to the workflow step of new defects.</summary>
    Reopen,
}
