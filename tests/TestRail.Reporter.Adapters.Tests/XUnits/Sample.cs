extern alias OnXUnit;
using OnXUnit::TestRail.Reporter;

namespace TestRail.Reporter.Adapters.Tests.XUnits;

internal abstract class Sample
{
    [TestRailCase(123)]
    public void One_case() { }

    [TestRailCase(1), TestRailCase(2)]
    public void Two_cases() { }

    [TestRailCase(-5)]
    public void Wrong_case() { }

    [TestRailDefect("TR-7"), TestRailDefect("TR-8")]
    public void Defects() { }

    [TestRailField("environment", "staging"), TestRailField("custom_browser", "Chrome")]
    public void Fields() { }

    [TestRailDefectField("severity", "High"), TestRailDefectField("custom_12", "Data")]
    public void Defect_fields() { }

    [TestRailIgnore]
    public void Ignored() { }

    [TestRailIgnore("our own data")]
    public void Ignored_for_a_reason() { }

    [TestRailSuite("Smoke")]
    internal abstract class SuiteByName;

    [TestRailSuite(12)]
    internal abstract class SuiteById;

    [TestRailIgnore("not ours")]
    internal abstract class IgnoredClass;
}
