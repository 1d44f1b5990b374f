namespace TestRail.Reporter.Engine.Configuration;

/// <summary>How several results for one case are combined.</summary>
internal enum CombineMode
{
    /// <summary>One result with the worst outcome, and a table of all results.</summary>
    Worst,

    /// <summary>One result: the last one.</summary>
    Last,

    /// <summary>Every result. The one that decides the status is sent last.</summary>
    All,
}
