using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>The class that ran a test, as metadata name it. For an inherited test, NUnit reports the base class as the test's class.</summary>
internal static class RunnableClass
{
    /// <summary>Null when the host does not provide it.</summary>
    public static string? Of(TestIdentity test) => test.Fixture is null ? test.ClassName : NUnitFixtureName.ClassOf(test.Fixture);
}
