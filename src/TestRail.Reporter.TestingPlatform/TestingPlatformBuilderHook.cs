using Microsoft.Testing.Platform.Builder;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// The entry point that a generated <c>Main</c> of a Microsoft.Testing.Platform application calls. The package's targets name it to the platform's
/// MSBuild package.
/// </summary>
public static class TestingPlatformBuilderHook
{
    /// <summary>Adds the reporter to a test application. The platform's generated code calls this.</summary>
    /// <param name="builder">The test application.</param>
    /// <param name="arguments">The command line of the test application; not used.</param>
    public static void AddExtensions(ITestApplicationBuilder builder, string[] arguments) => builder.AddTestRailReporter();
}
