using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Names the suite of the case ids in a class or an assembly. Only projects with several suites need it.</summary>
/// <example>
/// <code>
/// [TestRailSuite("Smoke")]
/// public class CartTests { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class TestRailSuiteAttribute : TraitBase
{
    /// <summary>The suite with this name.</summary>
    /// <param name="name">The name as TestRail shows it.</param>
    public TestRailSuiteAttribute(string name) : base(TraitKeys.Suite, name) { }

    /// <summary>Names the suite by its id.</summary>
    /// <param name="id">The number in the suite's <c>S12</c>.</param>
    public TestRailSuiteAttribute(int id) : base(TraitKeys.Suite, TraitValues.Suite(id)) { }
}
