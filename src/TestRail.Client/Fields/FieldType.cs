namespace TestRail.Client.Fields;

/// <summary>The type of a custom field. The values are TestRail's; other values are possible.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public enum FieldType
{
    /// <summary>Unknown.</summary>
    Unknown = 0,

    /// <summary>A string of at most 250 characters.</summary>
    String = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>Text of any length.</summary>
    Text = 3,

    /// <summary>A URL.</summary>
    Url = 4,

    /// <summary>True or false.</summary>
    Checkbox = 5,

    /// <summary>The id of an item.</summary>
    Dropdown = 6,

    /// <summary>The id of a user.</summary>
    User = 7,

    /// <summary>A date, in the format configured in TestRail.</summary>
    Date = 8,

    /// <summary>The id of a milestone.</summary>
    Milestone = 9,

    /// <summary>The steps of a case.</summary>
    Steps = 10,

    /// <summary>The results of a case's steps.</summary>
    StepResults = 11,

    /// <summary>The ids of several items.</summary>
    MultiSelect = 12,
}
