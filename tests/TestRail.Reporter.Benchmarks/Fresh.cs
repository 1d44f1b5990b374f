using System.Diagnostics;

namespace TestRail.Reporter.Benchmarks;

/// <summary>Starts this program in a new process, for work that a process does only once.</summary>
internal static class Fresh
{
    /// <summary>Runs one of this program's commands to its end and returns the lines it printed.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static async Task<string[]> RunAsync(params string[] arguments)
    {
        using var process = Start(typeof(Fresh).Assembly.Location, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} exited with {process.ExitCode}: {output}");
    }

    public static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
}
