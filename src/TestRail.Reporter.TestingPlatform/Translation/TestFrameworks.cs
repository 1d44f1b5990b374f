using Microsoft.Testing.Platform.Extensions.Messages;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Finds out which test framework reports.</summary>
internal static class TestFrameworks
{
    /// <summary>
    /// The framework of an event's producer. MSTest and NUnit report through one bridge and have ids of their own. The ids of xUnit's and TUnit's
    /// producers differ between versions, but not the names of their assemblies.
    /// </summary>
    public static TestFramework Of(IDataProducer producer) => producer.Uid switch
    {
        "MSTestExtension" => TestFramework.MSTest,
        "NUnitExtension" => TestFramework.NUnit,
        _ => Of(producer.GetType().Assembly.GetName().Name ?? ""),
    };

    private static TestFramework Of(string assembly) =>
        assembly.StartsWith("xunit.v3.", StringComparison.OrdinalIgnoreCase) ? TestFramework.XUnit
        : assembly.StartsWith("TUnit.", StringComparison.OrdinalIgnoreCase) ? TestFramework.TUnit
        : TestFramework.Other;
}
