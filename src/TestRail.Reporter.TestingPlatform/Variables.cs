namespace TestRail.Reporter.TestingPlatform;

/// <summary>Variables of the platform and of this host. The engine reads the reporter's own.</summary>
internal static class Variables
{
#pragma warning disable RS0030 // None of them is an option of the reporter.
    public static string? Read(string name) => Environment.GetEnvironmentVariable(name);
#pragma warning restore RS0030
}
