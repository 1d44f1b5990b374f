namespace TestRail.Reporter.Tests.Killing;

/// <summary>Where in a line a process ends.</summary>
internal enum Cut
{
    /// <summary>Nothing of the line is written.</summary>
    Before,

    /// <summary>Half of the line is written.</summary>
    Within,

    /// <summary>The line is written, and nothing that follows from it was done.</summary>
    After,
}
