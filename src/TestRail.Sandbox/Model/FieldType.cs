namespace TestRail.Sandbox.Model;

/// <summary>TestRail's numbers for the types of custom fields.</summary>
internal enum FieldType
{
    String = 1,
    Integer = 2,
    Text = 3,
    Url = 4,
    Checkbox = 5,
    Dropdown = 6,
    User = 7,
    Date = 8,
    Milestone = 9,
    Steps = 10,
    StepResults = 11,
    MultiSelect = 12,
}
