using System.Globalization;

namespace TestRail.Reporter;

/// <summary>
/// Formats the attributes' arguments as trait values. Every adapter links this file. Nothing is validated here: if an attribute throws, MSTest
/// silently drops the test, and xUnit v3 silently drops the traits. The engine validates the values and names the test with an invalid one.
/// </summary>
internal static class TraitValues
{
    private const string CustomPrefix = "custom_";

    /// <summary>The case id as a string: NUnit's <c>--filter</c> throws on a property with a numeric value.</summary>
    public static string Case(int id) => "C" + id.ToString(CultureInfo.InvariantCulture);

    public static string Suite(int id) => "S" + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the defect's field, <c>=</c> and the value.</summary>
    public static string DefectField(string name, string value) => name + "=" + value;

    /// <summary>The field's system name, <c>=</c> and the value. System names begin with <c>custom_</c>, which users may omit.</summary>
    public static string Field(string name, string value) =>
        (name.StartsWith(CustomPrefix, StringComparison.Ordinal) ? name : CustomPrefix + name) + "=" + value;
}
