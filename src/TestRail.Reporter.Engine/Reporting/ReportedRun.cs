namespace TestRail.Reporter.Engine.Reporting;

/// <summary>A run that results went into.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null when TestRail was not asked for it again.</param>
/// <param name="Plan">The plan that it is part of, if it is.</param>
/// <param name="Address">Its page.</param>
internal sealed record ReportedRun(long Id, string? Name, long? Plan, Uri Address)
{
    /// <summary>As people call it: <c>R57 "Nightly"</c>.</summary>
    public override string ToString() => Name is null ? $"R{Id}" : $"R{Id} \"{Name}\"";
}
