using Xunit.Abstractions;
using Xunit.Sdk;

namespace TestRail.Reporter;

/// <summary>Called by xUnit, by name, for every attribute of this package.</summary>
public sealed class TestRailTraitDiscoverer : ITraitDiscoverer
{
    /// <summary>The one trait of the attribute.</summary>
    /// <param name="traitAttribute">An attribute of this package.</param>
    /// <returns>Its name and its value.</returns>
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
    [
        new(traitAttribute.GetNamedArgument<string>(nameof(TestRailTraitAttribute.Name)),
            traitAttribute.GetNamedArgument<string>(nameof(TestRailTraitAttribute.Value))),
    ];
}
