using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>A trait from an attribute in a test assembly.</summary>
/// <param name="Key">The trait's name.</param>
/// <param name="Value">The trait's value; null when the attribute has none or it cannot be read.</param>
/// <param name="IsRow">True when the trait belongs to one data row and not to the whole test.</param>
internal readonly record struct DeclaredTrait(string Key, string? Value, bool IsRow)
{
    /// <summary>Converts the trait to the form in which results carry it.</summary>
    public Trait ToTrait() => new(Key, Value ?? (Key == TraitKeys.Ignore ? "true" : ""));
}
