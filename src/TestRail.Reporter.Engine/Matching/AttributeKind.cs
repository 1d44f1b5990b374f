using System.Globalization;
using System.Reflection.Metadata;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>What attributes of one constructor say, and how to read a trait out of their arguments.</summary>
/// <param name="Key">The trait that the attribute always gives; null when its first argument names it.</param>
/// <param name="Parameters">The types of the constructor's parameters: <c>i</c> for int, <c>s</c> for string.</param>
internal sealed record AttributeKind(string? Key, string Parameters)
{
    /// <summary>Frameworks' own attributes that take a trait's name and value.</summary>
    private static readonly string[] NameAndValue = ["PropertyAttribute", "TraitAttribute", "TestPropertyAttribute"];

    private static readonly string[] NoTests = ["Initialize", "Cleanup", "SetUp", "TearDown", "Category", "Property", "Factory", "Fixture", "Timeout"];

    /// <summary>True when the trait is that of one data row, and not of the whole test.</summary>
    public bool IsRow { get; init; }

    /// <summary>True when the attribute makes a method a test.</summary>
    public bool IsTest { get; init; }

    /// <summary>Returns null for attributes that carry no trait of ours and make no test.</summary>
    public static AttributeKind? For(string type, string parameters) => type switch
    {
        TraitKeys.Case + "Attribute" when parameters is "i" => new AttributeKind(TraitKeys.Case, parameters),
        "TestRailTestCaseAttribute" when parameters is "i" or "i?" => new AttributeKind(TraitKeys.Case, "i") { IsRow = true },
        TraitKeys.Suite + "Attribute" when parameters is "i" or "s" => new AttributeKind(TraitKeys.Suite, parameters),
        TraitKeys.Ignore + "Attribute" => new AttributeKind(TraitKeys.Ignore, ""),
        "CategoryAttribute" or "TestCategoryAttribute" when parameters is "s" => new AttributeKind("Category", parameters),
        _ when parameters is "ss" && NameAndValue.Contains(type) => new AttributeKind(null, parameters),
        _ when MakesTest(type) => new AttributeKind(null, "") { IsTest = true },
        _ => null,
    };

    /// <summary>
    /// Teams derive attributes of their own from <c>Fact</c>, <c>Theory</c>, <c>Test</c>, <c>TestCase</c> and <c>TestMethod</c>, and keep the word. A class's own
    /// attribute that is mistaken for one costs nothing.
    /// </summary>
    private static bool MakesTest(string type) =>
        (type.Contains("Fact", StringComparison.Ordinal) || type.Contains("Theory", StringComparison.Ordinal) || type.Contains("Test", StringComparison.Ordinal))
        && !type.StartsWith("TestRail", StringComparison.Ordinal)
        && !NoTests.Any(word => type.Contains(word, StringComparison.Ordinal));

    public (string? Key, string? Value) Read(BlobReader arguments)
    {
        // Every attribute's value begins with the same two bytes.
        arguments.ReadUInt16();
        return Parameters switch
        {
            "i" when Key == TraitKeys.Suite => (Key, "S" + arguments.ReadInt32().ToString(CultureInfo.InvariantCulture)),
            "i" => (Key, "C" + arguments.ReadInt32().ToString(CultureInfo.InvariantCulture)),
            _ when IsTest => default,
            "s" => (Key, arguments.ReadSerializedString()),
            "ss" => (arguments.ReadSerializedString(), arguments.ReadSerializedString()),
            _ => (Key, null),
        };
    }
}
