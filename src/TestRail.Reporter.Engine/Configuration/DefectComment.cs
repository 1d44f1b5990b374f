namespace TestRail.Reporter.Engine.Configuration;

/// <summary>When a comment is added to the open defect of a test that fails again.</summary>
internal enum DefectComment
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>Once a day.</summary>
    Daily,

    /// <summary>In each session.</summary>
    Always,
}
