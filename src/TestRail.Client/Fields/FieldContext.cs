using System.Text.Json.Serialization;

namespace TestRail.Client.Fields;

/// <summary>The projects in which the options of a custom field hold.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record FieldContext
{
    /// <summary>Whether they hold in all projects.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsGlobal { get; init; }

    /// <summary>The projects, unless in all.</summary>
    public IReadOnlyList<long> ProjectIds { get => field ?? []; init; }
}
