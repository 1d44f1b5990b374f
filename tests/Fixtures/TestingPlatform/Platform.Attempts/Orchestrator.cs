using System.Diagnostics;
using System.Globalization;
using Microsoft.Testing.Platform.Extensions.TestHostOrchestrator;

namespace Platform.Attempts;

/// <summary>Starts the application for all tests, and once more for those that failed.</summary>
internal sealed class Orchestrator(string[] arguments) : ITestHostExecutionOrchestrator
{
    public string Uid => nameof(Orchestrator);

    public string Version => "1.0.0";

    public string DisplayName => Uid;

    public string Description => Uid;

    public Task<bool> IsEnabledAsync() => Task.FromResult(AttemptsHook.Number == 0);

    public async Task<int> OrchestrateTestHostExecutionAsync(CancellationToken cancellationToken)
    {
        var failed = Path.GetTempFileName();
        var exit = await AttemptAsync(1, failed, []);
        var again = await File.ReadAllLinesAsync(failed, cancellationToken);
        return again.Length == 0 ? exit : await AttemptAsync(2, failed, ["--filter-uid", .. again]);
    }

    private async Task<int> AttemptAsync(int number, string failed, string[] more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. arguments, .. more]) { UseShellExecute = false };
        start.Environment[AttemptsHook.Variable] = number.ToString(CultureInfo.InvariantCulture);
        start.Environment[FailedTests.Variable] = failed;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
