namespace TestRail.Reporter.Engine.Defects;

/// <summary>A defect that was not sent because its values are not valid.</summary>
/// <param name="problems">All problems, one sentence each.</param>
internal sealed class DefectRejectedException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All problems, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
