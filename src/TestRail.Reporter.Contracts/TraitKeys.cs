namespace TestRail.Reporter.Contracts;

/// <summary>
/// The trait names that carry TestRail's facts through every test framework. Attributes write them, the engine reads them;
/// the adapters link this file, since they reference nothing of the reporter.
/// </summary>
internal static class TraitKeys
{
    /// <summary>A case id such as <c>C123</c>, one id a trait.</summary>
    public const string Case = "TestRailCase";

    /// <summary>A defect id such as <c>TR-7</c>.</summary>
    public const string Defect = "TestRailDefect";

    /// <summary>A result field, written <c>custom_name=value</c>.</summary>
    public const string Field = "TestRailField";

    /// <summary>Present when the test is never reported; the value is the reason, or <c>true</c>.</summary>
    public const string Ignore = "TestRailIgnore";

    /// <summary>The suite, by name or id (<c>S12</c>), that the ids of a class or an assembly belong to.</summary>
    public const string Suite = "TestRailSuite";
}
