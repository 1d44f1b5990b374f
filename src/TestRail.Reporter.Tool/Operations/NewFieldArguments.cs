namespace TestRail.Reporter.Tool.Operations;

/// <summary>What a person gave for a new custom field, unchecked.</summary>
/// <param name="Type">The word or the number of its type.</param>
/// <param name="Name">The name.</param>
/// <param name="Label">The label.</param>
internal sealed record NewFieldArguments(string Type, string Name, string Label)
{
    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether cases need a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default value.</summary>
    public string? Default { get; init; }

    /// <summary>The items: <c>label</c> or <c>id, label</c>.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The format of a text.</summary>
    public string? Format { get; init; }

    /// <summary>The height of a text.</summary>
    public string? Rows { get; init; }

    /// <summary>The projects' ids; none for all projects.</summary>
    public IReadOnlyList<long> Projects { get; init; } = [];

    /// <summary>The templates' ids; none for all templates.</summary>
    public IReadOnlyList<long> Templates { get; init; } = [];
}
