namespace TestRail.Reporter.Configuration;

/// <summary>Where defects live.</summary>
internal enum DefectTracker
{
    /// <summary>Axosoft.</summary>
    Axosoft,
}
