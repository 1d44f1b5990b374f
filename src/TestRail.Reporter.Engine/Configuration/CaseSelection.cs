namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The cases that a new run starts with. Cases are only added later, never removed.</summary>
internal enum CaseSelection
{
    /// <summary>Every case that a test of the assembly refers to.</summary>
    Mapped,

    /// <summary>Only the cases whose tests report a result.</summary>
    Executed,

    /// <summary>Every case of the suite.</summary>
    All,
}
