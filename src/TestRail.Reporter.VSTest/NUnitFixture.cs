using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;

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
        var fixture = NUnitFixtureName.Before(test.FullyQualifiedName, test.DisplayName) ?? NUnitFixtureName.Before(test.FullyQualifiedName, method);
        return fixture == type ? null : fixture;
    }
}
