namespace TestRail.Reporter.Engine.Configuration;

/// <summary>How tests are matched to TestRail cases.</summary>
internal sealed record CaseOptions
{
    /// <summary>
    /// The ways to look for a case, in order. The first one that finds a case decides. Names are not searched by default: the 2 in
    /// <c>C2_header_is_read</c> may be the version of a header.
    /// </summary>
    public IReadOnlyList<CaseMatch> MatchBy { get; init; } = [CaseMatch.Attribute, CaseMatch.Tag];

    /// <summary>How to handle a test whose case id does not exist in TestRail.</summary>
    public UnknownCaseMode OnUnknown { get; init; } = UnknownCaseMode.Warn;
}
