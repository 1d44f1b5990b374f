using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Reads a test's class and method.</summary>
internal static class IdentityTranslator
{
    public static TestIdentity Translate(TestNode node, NodeProperties properties, TestFramework framework)
    {
        var runner = properties.Type;
        // NUnit names the fixture, with its arguments. The others name a class.
        var type = runner is not null && framework == TestFramework.NUnit ? NUnitFixtureName.ClassOf(runner) : runner;
        return PlainResult.Identify(node) with
        {
            ClassName = type,
            MethodName = properties.Method?.MethodName,
            Fixture = runner == type ? null : runner,
        };
    }
}
