namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What happens to the open defect of a test that passes.</summary>
internal enum FixedDefect
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A comment is added.</summary>
    Comment,

    /// <summary>A comment is added, and the defect moves to the configured workflow step.</summary>
    Resolve,
}
