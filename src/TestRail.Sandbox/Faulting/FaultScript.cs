namespace TestRail.Sandbox.Faulting;

/// <summary>What <c>POST /sandbox/faults</c> takes: rules to add, and whether the server is down from now on.</summary>
internal sealed record FaultScript(IReadOnlyList<FaultRule>? Rules, bool? Down)
{
    public void Apply(Faults faults)
    {
        foreach (var rule in Rules ?? [])
            faults.Add(rule);
        faults.Down = Down ?? faults.Down;
    }
}
