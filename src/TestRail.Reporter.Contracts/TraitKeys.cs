namespace TestRail.Reporter.Contracts;

/// <summary>
/// The trait names that carry TestRail information through every test framework. Attributes write them and the engine reads them. The
/// adapters link this file, because they do not reference the reporter.
/// </summary>
internal static class TraitKeys
{
    /// <summary>A case id such as <c>C123</c>. Each trait has one id.</summary>
    public const string Case = "TestRailCase";

    /// <summary>A defect id such as <c>TR-7</c>.</summary>
    public const string Defect = "TestRailDefect";

    /// <summary>A field of the defect that is pushed for the test, as <c>name=value</c>.</summary>
    public const string DefectField = "TestRailDefectField";

    /// <summary>A result field, as <c>custom_name=value</c>.</summary>
    public const string Field = "TestRailField";

    /// <summary>Marks a test that is never reported. The value is the reason, or <c>true</c>.</summary>
    public const string Ignore = "TestRailIgnore";

    /// <summary>The suite of the cases of a class or assembly, by name or id (<c>S12</c>).</summary>
    public const string Suite = "TestRailSuite";
}
