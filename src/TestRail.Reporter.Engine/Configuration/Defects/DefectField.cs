namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>A field of a defect, as a person fills it in or sees it.</summary>
/// <param name="Name">The name, such as <c>priority</c> or <c>custom_12</c>.</param>
/// <param name="Label">The name that users see.</param>
internal sealed record DefectField(string Name, string Label)
{
    /// <summary>Whether a value is needed.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the last value is offered again.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>Whether the field uses the full width, for several lines of text.</summary>
    public bool IsFullSize { get; init; }

    /// <summary>The type of a custom field; null for a field of Axosoft itself.</summary>
    public DefectFieldType? Type { get; init; }
}
