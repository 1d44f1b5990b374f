using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Names a known defect. The test's failed results refer to it in TestRail. Repeat the attribute for several defects.</summary>
/// <param name="id">The defect's id in its tracker.</param>
/// <example>
/// <code>
/// [TestRailCase(123), TestRailDefect("TR-7")]
/// public void Total_rounds_half_up() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailDefectAttribute(string id) : TraitBase(TraitKeys.Defect, id);
