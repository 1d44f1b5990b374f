using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TestRail.Reporter.Tool;

/// <summary>
/// Runs a command that shares this process's terminal. A signal to this process does not end it: it waits for the command.
/// </summary>
internal static class ChildProcess
{
    /// <summary>A shell adds the signal's number to this for a process that a signal ended.</summary>
    private const int SignalExitCodeBase = 128;

    /// <summary>The highest number of a signal on Unix. A program that returns -1 has the exit code 255, which is no signal's.</summary>
    private const int MaxSignal = 64;

    private const int Terminate = 15;

    /// <summary>Runs the command to its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Variables in addition to those of this process.</param>
    /// <exception cref="Win32Exception">The command cannot be started.</exception>
    public static async Task<ChildExit> RunAsync(IReadOnlyList<string> command, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var (received, id) = (0, 0);
        // A terminal sends a signal to the command too. SIGTERM usually goes to this process only, so it is passed on.
        using var hangUp = On(PosixSignal.SIGHUP, 1);
        using var interrupt = On(PosixSignal.SIGINT, 2);
        using var quit = On(PosixSignal.SIGQUIT, 3);
        using var terminate = On(PosixSignal.SIGTERM, Terminate);
        using var process = Process.Start(start)!;
        id = process.Id;
        await process.WaitForExitAsync().ConfigureAwait(false);
        // A terminated dotnet test exits with 0.
        var code = process.ExitCode == 0 && received != 0 ? SignalExitCodeBase + received : process.ExitCode;
        return new ChildExit(code, received != 0 || (!OperatingSystem.IsWindows() && code is > SignalExitCodeBase and <= SignalExitCodeBase + MaxSignal));

        PosixSignalRegistration On(PosixSignal signal, int number) => PosixSignalRegistration.Create(signal, context =>
        {
            (context.Cancel, received) = (true, number);
            if (number == Terminate && id != 0 && !OperatingSystem.IsWindows())
                _ = Kill(id, Terminate);
        });
    }

    /// <summary>.NET has no API to send a signal: Process.Kill ends a process at once.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
