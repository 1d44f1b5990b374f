namespace TestRail.Reporter.Configuration;

/// <summary>Which failures open a defect.</summary>
internal enum DefectPush
{
    /// <summary>None.</summary>
    Off,
}
