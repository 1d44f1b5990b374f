using System.Diagnostics;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>Starts <see cref="Child"/> as a separate process.</summary>
internal static class Killed
{
    public static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. args])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Waits for the process to exit. Returns true if it was killed; fails the test if it crashed.</summary>
    public static async Task<bool> RunAsync(params string[] args)
    {
        using var child = Start(args);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = child.StandardOutput.ReadToEndAsync(limit.Token);
        var error = await child.StandardError.ReadToEndAsync(limit.Token);
        await child.WaitForExitAsync(limit.Token);
        Assert.That(error, Is.Empty, await output);
        return child.ExitCode != 0;
    }
}
