namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>A configuration that the session's run stands for.</summary>
/// <param name="Group">The name of its group.</param>
/// <param name="Name">Its name in the group.</param>
/// <param name="GroupId">The group's id; null as long as the group does not exist.</param>
/// <param name="Id">Its id; null as long as it does not exist.</param>
internal sealed record ConfigurationChoice(string Group, string Name, long? GroupId, long? Id)
{
    /// <summary>As TestRail's users write it.</summary>
    public override string ToString() => $"{Group}: {Name}";
}
