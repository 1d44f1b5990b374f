namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The type of a custom field. The words are those of TestRail's defect plugin.</summary>
internal enum DefectFieldType
{
    /// <summary>Yes or no.</summary>
    Bool,

    /// <summary>A date such as <c>2026-05-02</c>.</summary>
    Date,

    /// <summary>One of several values.</summary>
    Dropdown,

    /// <summary>Several of several values.</summary>
    Multiselect,

    /// <summary>A text of at most 250 characters.</summary>
    String,

    /// <summary>A text of any length.</summary>
    Text,
}
