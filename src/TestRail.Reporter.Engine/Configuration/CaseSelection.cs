namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Which cases a run that we open starts with; it only ever grows from there.</summary>
internal enum CaseSelection
{
    /// <summary>Every case that a test of the assembly carries.</summary>
    Mapped,

    /// <summary>The cases whose tests really report.</summary>
    Executed,

    /// <summary>Every case of the suite.</summary>
    All,
}
