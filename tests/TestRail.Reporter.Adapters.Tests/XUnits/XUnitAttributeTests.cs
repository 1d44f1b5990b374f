using System.Reflection;
using Xunit.Sdk;

namespace TestRail.Reporter.Adapters.Tests.XUnits;

internal sealed class XUnitAttributeTests : AttributeTests
{
    protected override IEnumerable<string> TraitsOf(string member) =>
        TraitHelper.GetTraits(typeof(Sample).GetMember(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Single())
            .Select(trait => $"{trait.Key}={trait.Value}");
}
