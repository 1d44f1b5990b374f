namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Which failures a session pushes as defects.</summary>
internal enum DefectPush
{
    /// <summary>None. The tracker is not used.</summary>
    Off,

    /// <summary>Every failing test has an open defect.</summary>
    Failed,

    /// <summary>As <see cref="Failed"/>, but no defect is pushed for a case that failed in the previous run too.</summary>
    NewFailures,
}
