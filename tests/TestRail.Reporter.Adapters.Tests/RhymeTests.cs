extern alias OnMSTest;
extern alias OnNUnit;
extern alias OnTUnit;
extern alias OnXUnit;
extern alias OnXUnitV3;
using System.Reflection;

namespace TestRail.Reporter.Adapters.Tests;

/// <summary>All adapters have the same attributes, so a project can change its test framework and keep them.</summary>
internal sealed class RhymeTests
{
    /// <summary>Not compared: the packages add this attribute, users do not, and xUnit v2 and MSTest call no attribute at each attempt.</summary>
    private const string Attempts = nameof(OnNUnit::TestRail.Reporter.TestRailAttemptsAttribute);

    private static IEnumerable<Assembly> Others() =>
    [
        typeof(OnXUnit::TestRail.Reporter.TestRailCaseAttribute).Assembly,
        typeof(OnXUnitV3::TestRail.Reporter.TestRailCaseAttribute).Assembly,
        typeof(OnMSTest::TestRail.Reporter.TestRailCaseAttribute).Assembly,
        typeof(OnTUnit::TestRail.Reporter.TestRailCaseAttribute).Assembly,
    ];

    [TestCaseSource(nameof(Others))]
    public void Every_adapter_has_the_same_attributes(Assembly other) =>
        Assert.That(Signatures(other), Is.EquivalentTo(SharedByNUnit()));

    [TestCaseSource(nameof(Others))]
    public void No_adapter_hides_its_framework_behind_a_namespace(Assembly other) =>
        Assert.That(other.GetExportedTypes().Select(type => type.Namespace), Is.All.EqualTo("TestRail.Reporter"));

    // The row attribute exists only for NUnit.
    private static IEnumerable<string> SharedByNUnit() =>
        Signatures(typeof(OnNUnit::TestRail.Reporter.TestRailCaseAttribute).Assembly)
            .Where(signature => !signature.StartsWith("TestRailTestCase", StringComparison.Ordinal));

    private static string[] Signatures(Assembly adapter) =>
    [
        .. from type in adapter.GetExportedTypes()
           where type.IsSealed && type.IsSubclassOf(typeof(Attribute)) && type.Name != Attempts
           let usage = type.GetCustomAttribute<AttributeUsageAttribute>()!
           from constructor in type.GetConstructors()
           let parameters = constructor.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}")
           select $"{type.Name}({string.Join(", ", parameters)}) on {usage.ValidOn}, repeatable: {usage.AllowMultiple}",
    ];
}
