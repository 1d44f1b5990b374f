using System.Globalization;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>An object that a field may refer to.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
internal sealed record DirectoryEntry(long Id, string Name)
{
    /// <summary>Other names, such as a user's login id.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether a person means this object.</summary>
    public bool IsCalled(string text) => Name.Equals(text, StringComparison.OrdinalIgnoreCase) || OtherNames.Contains(text, StringComparer.OrdinalIgnoreCase) || text == Id.ToString(CultureInfo.InvariantCulture);
}
