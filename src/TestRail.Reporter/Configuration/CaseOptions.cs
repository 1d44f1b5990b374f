namespace TestRail.Reporter.Configuration;

/// <summary>Which case a test belongs to.</summary>
internal sealed record CaseOptions
{
    /// <summary>The ways in which a case is looked for, the first that finds one decides.</summary>
    public IReadOnlyList<CaseMatch> MatchBy { get; init; } = [CaseMatch.Attribute, CaseMatch.Tag, CaseMatch.Name, CaseMatch.AutomationId];

    /// <summary>What becomes of a test whose case TestRail does not know.</summary>
    public UnknownCase OnUnknown { get; init; } = UnknownCase.Warn;

    /// <summary>Whether a case is created for a test that has none.</summary>
    public bool Create { get; init; }

    /// <summary>The section that created cases go to.</summary>
    public string Section { get; init; } = "Automated";
}
