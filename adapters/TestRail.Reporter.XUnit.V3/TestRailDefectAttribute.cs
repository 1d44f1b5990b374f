using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Names a known defect. Failed results of the test carry it in TestRail. Repeat the attribute for several defects.</summary>
/// <param name="id">The defect's id in the issue tracker.</param>
/// <example>
/// <code>
/// [Fact, TestRailCase(123), TestRailDefect("TR-7")]
/// public void Total_rounds_half_up() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailDefectAttribute(string id) : TestRailTraitAttribute(TraitKeys.Defect, id);
