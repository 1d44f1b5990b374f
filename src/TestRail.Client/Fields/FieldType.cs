namespace TestRail.Client.Fields;

/// <summary>What a custom field holds. TestRail's own numbers; others are possible.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public enum FieldType
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>At most 250 characters.</summary>
    String = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>Text of any length.</summary>
    Text = 3,

    /// <summary>An address.</summary>
    Url = 4,

    /// <summary>True or false.</summary>
    Checkbox = 5,

    /// <summary>The number of one choice.</summary>
    Dropdown = 6,

    /// <summary>The id of a user.</summary>
    User = 7,

    /// <summary>A date, written as this TestRail is set up to write dates.</summary>
    Date = 8,

    /// <summary>The id of a milestone.</summary>
    Milestone = 9,

    /// <summary>The steps of a case.</summary>
    Steps = 10,

    /// <summary>The results of a case's steps.</summary>
    StepResults = 11,

    /// <summary>The numbers of some choices.</summary>
    MultiSelect = 12,
}
