using System.Globalization;

namespace TestRail.Reporter;

/// <summary>How each attribute's arguments are written as a trait's text, and what is refused; every adapter links this file.</summary>
internal static class TraitValues
{
    private const string CustomPrefix = "custom_";

    /// <summary>A string in every framework: NUnit's own <c>--filter</c> throws on a property that holds a number.</summary>
    public static string Case(int id) =>
        id > 0 ? "C" + id.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(id), id, "A TestRail case id is a positive number: 123 for case C123.");

    public static string Suite(int id) =>
        id > 0 ? "S" + id.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(id), id, "A TestRail suite id is a positive number: 12 for suite S12.");

    public static string Suite(string name) => NotBlank(name, nameof(name), "Give the suite's name as TestRail shows it.");

    public static string Defect(string id) => NotBlank(id, nameof(id), "Give the defect's id as your tracker writes it, such as TR-7.");

    public static string Reason(string reason) =>
        NotBlank(reason, nameof(reason), "Say why TestRail shall not see the test, or leave the reason out.");

    /// <summary>TestRail's system name of a custom field begins with <c>custom_</c>; people write it with and without.</summary>
    public static string Field(string name, string value)
    {
        NotBlank(name, nameof(name), "Give the result field's system name, such as environment or custom_environment.");
        NotBlank(value, nameof(value), $"Give the result field {name} a value.");
        if (name.Contains('='))
            throw new ArgumentException($"The field's name and its value are two arguments: '{name}' holds both.", nameof(name));

        return (name.StartsWith(CustomPrefix, StringComparison.Ordinal) ? name : CustomPrefix + name) + "=" + value;
    }

    private static string NotBlank(string text, string parameter, string advice) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException(advice, parameter) : text;
}
