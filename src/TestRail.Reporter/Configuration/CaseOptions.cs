namespace TestRail.Reporter.Configuration;

/// <summary>Which case a test belongs to.</summary>
internal sealed record CaseOptions
{
    /// <summary>The ways in which a case is looked for, the first that finds one decides.</summary>
    public IReadOnlyList<CaseMatch> MatchBy { get; init; } = [CaseMatch.Attribute, CaseMatch.Tag, CaseMatch.Name];

    /// <summary>What becomes of a test whose case TestRail does not know.</summary>
    public UnknownCase OnUnknown { get; init; } = UnknownCase.Warn;
}
