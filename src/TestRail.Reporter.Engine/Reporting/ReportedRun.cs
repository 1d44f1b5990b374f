namespace TestRail.Reporter.Engine.Reporting;

/// <summary>A run that the session reported to.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Name">The run's name; null when the run was not read from TestRail in this process.</param>
/// <param name="Plan">The id of the run's plan; null when it is not in a plan.</param>
/// <param name="Address">The run's web page.</param>
internal sealed record ReportedRun(long Id, string? Name, long? Plan, Uri Address)
{
    /// <summary>For example <c>R57 "Nightly"</c>.</summary>
    public override string ToString() => Name is null ? $"R{Id}" : $"R{Id} \"{Name}\"";
}
