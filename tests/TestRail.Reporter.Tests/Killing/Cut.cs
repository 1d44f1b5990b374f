namespace TestRail.Reporter.Tests.Killing;

/// <summary>The point within a line at which the process ends.</summary>
internal enum Cut
{
    /// <summary>Nothing of the line is written.</summary>
    Before,

    /// <summary>Half of the line is written.</summary>
    Within,

    /// <summary>The line is written, but the next action has not started.</summary>
    After,
}
