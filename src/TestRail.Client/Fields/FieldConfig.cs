using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>The options of a custom field, and the projects they apply to.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record FieldConfig : TestRailObject
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The projects.</summary>
    public FieldContext Context { get; init => field = value ?? new(); } = new();

    /// <summary>The options.</summary>
    public FieldOptions Options { get; init => field = value ?? new(); } = new();
}
