using Xunit.v3;

namespace TestRail.Reporter;

/// <summary>The base class of this package's attributes. xUnit reads each attribute as one trait.</summary>
public abstract class TestRailTraitAttribute : Attribute, ITraitAttribute
{
    private protected TestRailTraitAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The trait's name, such as <c>TestRailCase</c>.</summary>
    public string Name { get; }

    /// <summary>The trait's value, such as <c>C123</c>.</summary>
    public string Value { get; }

    /// <summary>Returns the attribute's trait.</summary>
    /// <returns>The trait's name and value.</returns>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Name, Value)];
}
