using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>The projects that the options of a custom field apply to.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record FieldContext
{
    /// <summary>Whether they apply to all projects.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsGlobal { get; init; }

    /// <summary>The projects; unused if they apply to all.</summary>
    public IReadOnlyList<long> ProjectIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;
}
