namespace TestRail.Client.Fields;

/// <summary>The options of a new custom field, and the projects they apply to.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public sealed record AddFieldConfig
{
    /// <summary>The projects. Default: all.</summary>
    public FieldContext Context { get; init; } = new() { IsGlobal = true };

    /// <summary>The options. Their class determines the field's type: <c>new DropdownOptions { Items = … }</c>.</summary>
    public required AddFieldOptions Options { get; init; }
}
