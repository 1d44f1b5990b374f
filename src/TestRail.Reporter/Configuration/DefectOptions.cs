namespace TestRail.Reporter.Configuration;

/// <summary>Whether failing tests open defects, and where.</summary>
internal sealed record DefectOptions
{
    /// <summary>The tracker; null when there is none.</summary>
    public DefectTracker? Tracker { get; init; }

    /// <summary>Which failures open a defect.</summary>
    public DefectPush Push { get; init; } = DefectPush.Off;
}
