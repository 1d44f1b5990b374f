namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Which of several results for one case counts.</summary>
internal enum CombineMode
{
    /// <summary>One result, of the worst outcome, with a table of all.</summary>
    Worst,

    /// <summary>One result, of the last one.</summary>
    Last,

    /// <summary>Each of them, the deciding one last.</summary>
    All,
}
