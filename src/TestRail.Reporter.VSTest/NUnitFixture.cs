using System.Globalization;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// The fixture that ran an NUnit test. NUnit reports the class that declares the test. Several fixtures may share it: fixtures with arguments,
/// generic fixtures, and derived classes. Adapters of other frameworks report the class that ran the test.
/// </summary>
internal static class NUnitFixture
{
    /// <summary>Returns null if the fixture is the class itself or is unknown.</summary>
    public static string? Of(TestCase test, string? type, string? method)
    {
        if (Properties.Value<string>(test, "NUnit.ClassName") is null)
            return null;

        // The full name is the fixture's name, a dot and the test's name. Both may be free text. The test's name is the display name, or the method's
        // name under the adapter's settings DisplayName and UseParentFQNForParametrizedTests.
        var fixture = Before(test.FullyQualifiedName, test.DisplayName) ?? Before(test.FullyQualifiedName, method);
        return fixture == type ? null : fixture;
    }

    /// <summary>
    /// The class's metadata name: <c>Shop.Pairs`2</c> for <c>Shop.Pairs&lt;Int32,String&gt;("x")</c>. A fixture with a custom name returns that name.
    /// </summary>
    public static string ClassOf(string fixture)
    {
        var end = fixture.AsSpan().IndexOfAny('(', '<');
        if (end <= 0)
            return fixture;
        if (fixture[end] == '(')
            return fixture[..end];

        var (depth, count) = (0, 1);
        foreach (var letter in fixture.AsSpan(end))
        {
            depth += letter == '<' ? 1 : letter == '>' ? -1 : 0;
            if (depth == 0)
                break;
            if (letter == ',' && depth == 1)
                count++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{fixture[..end]}`{count}");
    }

    /// <summary>The text before a dot and the name; null when the text does not end with them.</summary>
    public static string? Before(string text, string? name) =>
        !string.IsNullOrEmpty(name) && text.Length > name.Length + 1 && text.EndsWith("." + name, StringComparison.Ordinal) ? text[..^(name.Length + 1)] : null;
}
