using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class FrameworkNameTests
{
    [TestCase(".NETCoreApp,Version=v10.0", "net10.0")]
    [TestCase(".NETCoreApp,Version=v8.0", "net8.0")]
    [TestCase(".NETCoreApp,Version=v3.1", "netcoreapp3.1")]
    [TestCase(".NETFramework,Version=v4.7.2", "net472")]
    [TestCase(".NETFramework,Version=v4.8", "net48")]
    [TestCase("net9.0", "net9.0")]
    [TestCase("Framework45", "Framework45")]
    [TestCase(null, null)]
    public void A_framework_is_called_as_project_files_call_it(string? name, string? shortName) => Assert.That(FrameworkName.Short(name), Is.EqualTo(shortName));
}
