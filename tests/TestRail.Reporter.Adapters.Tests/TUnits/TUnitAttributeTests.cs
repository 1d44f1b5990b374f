using System.Reflection;

namespace TestRail.Reporter.Adapters.Tests.TUnits;

internal sealed class TUnitAttributeTests : AttributeTests
{
    /// <summary>TUnit adds the name and value of each such attribute to a test when it discovers the test.</summary>
    protected override IEnumerable<string> TraitsOf(string member) =>
        from property in typeof(Sample).GetNestedType(member, BindingFlags.NonPublic) is { } type
            ? type.GetCustomAttributes<TUnit.Core.PropertyAttribute>()
            : typeof(Sample).GetMethod(member)!.GetCustomAttributes<TUnit.Core.PropertyAttribute>()
        select $"{property.Name}={property.Value}";
}
