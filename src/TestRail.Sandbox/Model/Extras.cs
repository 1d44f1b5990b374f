namespace TestRail.Sandbox.Model;

/// <summary>Keys that only the instance's set-up decides: custom fields, counters of statuses. They stand flat among an object's own.</summary>
internal sealed class Extras : Dictionary<string, object?>;
