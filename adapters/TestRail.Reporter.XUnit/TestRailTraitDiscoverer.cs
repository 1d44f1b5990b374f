using Xunit.Abstractions;
using Xunit.Sdk;

namespace TestRail.Reporter;

/// <summary>Reads the traits of this package's attributes. xUnit creates it by its type name.</summary>
public sealed class TestRailTraitDiscoverer : ITraitDiscoverer
{
    /// <summary>Returns the attribute's trait.</summary>
    /// <param name="traitAttribute">An attribute of this package.</param>
    /// <returns>The trait's name and value.</returns>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
    [
        new(traitAttribute.GetNamedArgument<string>(nameof(TestRailTraitAttribute.Name)),
            traitAttribute.GetNamedArgument<string>(nameof(TestRailTraitAttribute.Value))),
    ];
}
