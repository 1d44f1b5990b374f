using System.Globalization;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// The fixture that ran an NUnit test. NUnit names the class that declares a test, which several fixtures may share: those with arguments, those of a generic
/// class, and the classes that inherit a test. Other frameworks' adapters name the class that ran it.
/// </summary>
internal static class NUnitFixture
{
    /// <summary>Null where it is the class itself, or cannot be told.</summary>
    public static string? Of(TestCase test, string? type, string? method)
    {
        if (Properties.Value<string>(test, "NUnit.ClassName") is null)
            return null;

        // The full name is the fixture's and the test's own, and both may be free text. The test's own is the display name, or with
        // the adapter's settings DisplayName and UseParentFQNForParametrizedTests the method.
        var fixture = Before(test.FullyQualifiedName, test.DisplayName) ?? Before(test.FullyQualifiedName, method);
        return fixture == type ? null : fixture;
    }

    /// <summary>The class as metadata name it: <c>Shop.Pairs`2</c> for <c>Shop.Pairs&lt;Int32,String&gt;("x")</c>. A fixture with a name of its own gives that name.</summary>
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

    /// <summary>What stands before a dot and that name; null where the text does not end so.</summary>
    public static string? Before(string text, string? name) =>
        !string.IsNullOrEmpty(name) && text.Length > name.Length + 1 && text.EndsWith("." + name, StringComparison.Ordinal) ? text[..^(name.Length + 1)] : null;
}
