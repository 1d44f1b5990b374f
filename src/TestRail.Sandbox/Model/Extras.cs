namespace TestRail.Sandbox.Model;

/// <summary>Keys that depend on the instance: custom fields and status counters. They are at the same level as an object's own keys.</summary>
internal sealed class Extras : Dictionary<string, object?>
{
    /// <summary>These keys, overridden by the others' values.</summary>
    public Extras With(Extras others)
    {
        var all = new Extras();
        foreach (var (key, value) in this.Concat(others))
            all[key] = value;
        return all;
    }
}
