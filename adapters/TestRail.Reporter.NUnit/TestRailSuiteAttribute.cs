using NUnit.Framework;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Names the suite that the case ids of a class or an assembly belong to; only projects with several suites need it.</summary>
/// <example>
/// <code>
/// [TestRailSuite("Smoke")]
/// public class CartTests { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class TestRailSuiteAttribute : PropertyAttribute
{
    /// <summary>The suite of this name.</summary>
    /// <param name="name">The name as TestRail shows it.</param>
    public TestRailSuiteAttribute(string name) : base(TraitKeys.Suite, name) { }

    /// <summary>The suite with this id.</summary>
    /// <param name="id">The number in the suite's <c>S12</c>.</param>
    public TestRailSuiteAttribute(int id) : base(TraitKeys.Suite, TraitValues.Suite(id)) { }
}
