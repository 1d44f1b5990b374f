extern alias OnXUnitV3;
using System.Reflection;
using OnXUnitV3::TestRail.Reporter;
using Xunit;
using Xunit.v3;

namespace TestRail.Reporter.Adapters.Tests.XUnitsV3;

internal sealed class XUnitV3AttributeTests : AttributeTests
{
    protected override IEnumerable<string> TraitsOf(string member) =>
        from trait in typeof(Sample).GetNestedType(member, BindingFlags.NonPublic) is { } type
            ? ExtensibilityPointFactory.GetClassTraits(type, null)
            : ExtensibilityPointFactory.GetMethodTraits(typeof(Sample).GetMethod(member)!, null)
        from value in trait.Value
        select $"{trait.Key}={value}";

    [Test]
    public void A_row_carries_its_own_cases()
    {
        var row = new TheoryDataRow<string>("GB").WithTestRailCase(51).WithTestRailCase(52);

        Assert.That(row.Traits["TestRailCase"], Is.EqualTo(new[] { "C51", "C52" }));
    }
}
