using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace TestRail.Reporter.Adapters.Tests.NUnits;

internal sealed class NUnitAttributeTests : AttributeTests
{
    protected override IEnumerable<string> TraitsOf(string member) => Traits(Build(member));

    [Test]
    public void A_row_in_place_carries_its_own_case() =>
        Assert.That(RowsOf("Rows_in_place"), Is.EqualTo(new[] { "GB 20: TestRailCase=C41", "DE 19: TestRailCase=C42" }));

    [Test]
    public void A_row_in_place_may_hold_a_single_null() =>
        Assert.That(RowsOf("Row_of_null"), Is.EqualTo(new[] { ": TestRailCase=C43" }));

    [Test]
    public void A_row_of_a_source_carries_its_own_cases() =>
        Assert.That(RowsOf("Rows_of_a_source"), Is.EqualTo(new[] { "FR: TestRailCase=C51", "ES: TestRailCase=C52 TestRailCase=C53" }));

    private static IEnumerable<string> RowsOf(string method) =>
        Build(method).Tests.Select(row => $"{string.Join(' ', row.Arguments)}: {string.Join(' ', Traits(row))}");

    private static Test Build(string member) =>
        typeof(Sample).GetNestedType(member, System.Reflection.BindingFlags.NonPublic) is { } type
            ? new DefaultSuiteBuilder().BuildFrom(new TypeWrapper(type))
            : new DefaultTestCaseBuilder().BuildFrom(new MethodWrapper(typeof(Sample), member), new TestSuite(typeof(Sample)));

    private static IEnumerable<string> Traits(ITest test) =>
        from name in test.Properties.Keys
        where name.StartsWith("TestRail", StringComparison.Ordinal)
        from object value in test.Properties[name]
        select $"{name}={value}";
}
