using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Names a known defect; a result of the test that failed carries it in TestRail. Repeat it for several defects.</summary>
/// <param name="id">The defect's id as the tracker writes it.</param>
/// <example>
/// <code>
/// [Fact, TestRailCase(123), TestRailDefect("TR-7")]
/// public void Total_rounds_half_up() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailDefectAttribute(string id) : TestRailTraitAttribute(TraitKeys.Defect, id);
