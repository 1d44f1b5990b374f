namespace TestRail.Sandbox.Model;

/// <summary>Keys that only the instance's set-up decides: custom fields, counters of statuses. They stand flat among an object's own.</summary>
internal sealed class Extras : Dictionary<string, object?>
{
    /// <summary>These keys, with the others' values where both have one.</summary>
    public Extras With(Extras others)
    {
        var all = new Extras();
        foreach (var (key, value) in this.Concat(others))
            all[key] = value;
        return all;
    }
}
