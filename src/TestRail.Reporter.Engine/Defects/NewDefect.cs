namespace TestRail.Reporter.Engine.Defects;

/// <summary>A defect to push.</summary>
/// <param name="Values">
/// The values by field, as a person writes them: names or ids, <c>yes</c> or <c>no</c>, dates, and several values separated by commas. They
/// outrank the configured values.
/// </param>
internal sealed record NewDefect(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>
    /// A text that identifies the defect, such as a hash of the test's name. It is added to the title, which is the only field that a search
    /// is sure to find. Null for none.
    /// </summary>
    public string? Marker { get; init; }

    /// <summary>The paths of files to attach.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
