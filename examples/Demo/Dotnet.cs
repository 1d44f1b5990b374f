using System.Diagnostics;

namespace Demo;

/// <summary>Runs <c>dotnet</c> in a child process and captures its output.</summary>
internal static class Dotnet
{
    /// <summary>Returns the exit code and the lines of standard output and standard error.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Output)> RunAsync(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // "dotnet run" sets MSBUILD* variables for the demo. Child builds would inherit them and behave differently.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        var lines = new List<string>();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, lines);

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (lines)
            {
                if (line.Data is not null)
                    lines.Add(line.Data);
            }
        }
    }
}
