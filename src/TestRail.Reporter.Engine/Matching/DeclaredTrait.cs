using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>A trait that an attribute in a test assembly gives.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value; null when the attribute has none that can be read.</param>
/// <param name="IsRow">True when it is that of one data row, and not of the whole test.</param>
internal readonly record struct DeclaredTrait(string Key, string? Value, bool IsRow)
{
    /// <summary>As a result would have it.</summary>
    public Trait ToTrait() => new(Key, Value ?? (Key == TraitKeys.Ignore ? "true" : ""));
}
