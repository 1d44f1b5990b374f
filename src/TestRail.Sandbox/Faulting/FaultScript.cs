using System.Text.Json;
using System.Text.Json.Serialization;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Faulting;

/// <summary>The body of <c>POST /sandbox/faults</c>: rules to add, and whether the server is down or in maintenance from now on.</summary>
internal sealed record FaultScript(IReadOnlyList<FaultRule>? Rules, bool? Down, bool? Maintenance)
{
    /// <summary>Rejects unknown keys: a misspelled fault never occurs, and the test would pass for nothing.</summary>
    public static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public void Apply(Faults faults)
    {
        foreach (var rule in Rules ?? [])
            faults.Add(rule);
        faults.Down = Down ?? faults.Down;
        faults.Maintenance = Maintenance ?? faults.Maintenance;
    }
}
