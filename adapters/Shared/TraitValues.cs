using System.Globalization;

namespace TestRail.Reporter;

/// <summary>
/// How the attributes' arguments are written as a trait's text; every adapter links this file. Nothing is refused here: MSTest
/// drops a test whose attribute throws, and xUnit v3 drops its traits, both without a word. The engine reads the text and names
/// the test that carries a wrong one.
/// </summary>
internal static class TraitValues
{
    private const string CustomPrefix = "custom_";

    /// <summary>A string in every framework: NUnit's own <c>--filter</c> throws on a property that holds a number.</summary>
    public static string Case(int id) => "C" + id.ToString(CultureInfo.InvariantCulture);

    public static string Suite(int id) => "S" + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>TestRail's system name of a custom field begins with <c>custom_</c>; people write it with and without.</summary>
    public static string Field(string name, string value) =>
        (name.StartsWith(CustomPrefix, StringComparison.Ordinal) ? name : CustomPrefix + name) + "=" + value;
}
