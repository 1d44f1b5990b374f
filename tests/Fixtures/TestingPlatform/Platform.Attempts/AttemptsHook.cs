using System.Globalization;
using Microsoft.Testing.Platform.Builder;

namespace Platform.Attempts;

/// <summary>The generated Main calls this.</summary>
public static class AttemptsHook
{
    /// <summary>Extensions for retries set this variable in each process that runs tests.</summary>
    internal const string Variable = "TESTINGPLATFORM_DOTNETTEST_ATTEMPTNUMBER";

    /// <summary>The number of this process's attempt; 0 in the process that starts the attempts.</summary>
    internal static int Number { get; } = int.Parse(Environment.GetEnvironmentVariable(Variable) ?? "0", CultureInfo.InvariantCulture);

    public static void AddExtensions(ITestApplicationBuilder builder, string[] arguments)
    {
        builder.TestHostOrchestrator.AddTestHostOrchestrator(_ => new Orchestrator(arguments));
        builder.TestHost.AddDataConsumer(_ => new FailedTests());
    }
}
