namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>A configuration of the session's run.</summary>
/// <param name="Group">The name of its group.</param>
/// <param name="Name">Its name in the group.</param>
/// <param name="GroupId">The group's id; null until the group exists.</param>
/// <param name="Id">Its id; null until the configuration exists.</param>
internal sealed record ConfigurationChoice(string Group, string Name, long? GroupId, long? Id)
{
    /// <summary>The text by which users name it, for example <c>Browsers: Chrome</c>.</summary>
    public override string ToString() => $"{Group}: {Name}";
}
