namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Which case a test belongs to.</summary>
internal sealed record CaseOptions
{
    /// <summary>
    /// The ways in which a case is looked for, the first that finds one decides. Names are no way unless asked for: <c>C2_header_is_read</c> may be
    /// about a header of version C2.
    /// </summary>
    public IReadOnlyList<CaseMatch> MatchBy { get; init; } = [CaseMatch.Attribute, CaseMatch.Tag];

    /// <summary>What becomes of a test whose case TestRail does not know.</summary>
    public UnknownCaseMode OnUnknown { get; init; } = UnknownCaseMode.Warn;
}
