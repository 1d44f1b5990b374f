using System.Globalization;
using System.Reflection.Metadata;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>Describes the attributes of one constructor, and how to read a trait from their arguments.</summary>
/// <param name="Key">The key of the attribute's trait; null when its first argument is the key.</param>
/// <param name="Parameters">The types of the constructor's parameters: <c>i</c> for int, <c>s</c> for string.</param>
internal sealed record AttributeKind(string? Key, string Parameters)
{
    /// <summary>Attributes of test frameworks that take a trait's name and value.</summary>
    private static readonly string[] NameAndValue = ["PropertyAttribute", "TraitAttribute", "TestPropertyAttribute"];

    private static readonly string[] NonTestWords = ["Initialize", "Cleanup", "SetUp", "TearDown", "Category", "Property", "Factory", "Fixture", "Timeout"];

    /// <summary>True when the trait belongs to one data row and not to the whole test.</summary>
    public bool IsRow { get; init; }

    /// <summary>True when the attribute marks a method as a test.</summary>
    public bool IsTest { get; init; }

    /// <summary>Returns null for attributes that carry no relevant trait and do not mark a test.</summary>
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
    /// Custom attributes derived from <c>Fact</c>, <c>Theory</c>, <c>Test</c>, <c>TestCase</c> or <c>TestMethod</c> usually keep the word
    /// in their name. Mistaking an attribute on a class for a test attribute does no harm.
    /// </summary>
    private static bool MakesTest(string type) =>
        (type.Contains("Fact", StringComparison.Ordinal) || type.Contains("Theory", StringComparison.Ordinal) || type.Contains("Test", StringComparison.Ordinal))
        && !type.StartsWith("TestRail", StringComparison.Ordinal)
        && !NonTestWords.Any(word => type.Contains(word, StringComparison.Ordinal));

    public (string? Key, string? Value) Read(BlobReader arguments)
    {
        // Every attribute value begins with the prolog 0x0001 (ECMA-335, II.23.3).
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
