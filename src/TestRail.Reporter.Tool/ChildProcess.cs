using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TestRail.Reporter.Tool;

/// <summary>A command that has the terminal to itself: it reads and prints as if nobody had started it. Signals are its own too, and this process outlives it.</summary>
internal static class ChildProcess
{
    /// <summary>Above it are the exit codes of processes that a signal ended.</summary>
    private const int Signalled = 128;

    private const int Terminate = 15;

    /// <summary>Runs the command to its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">Its variables, beside those of this process.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static async Task<ChildEnd> RunAsync(IReadOnlyList<string> command, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var (isSignalled, id) = (false, 0);
        // A terminal sends them to the command as well; whoever ends this process alone means the command.
        using var interrupt = On(PosixSignal.SIGINT, isForwarded: false);
        using var quit = On(PosixSignal.SIGQUIT, isForwarded: false);
        using var hangUp = On(PosixSignal.SIGHUP, isForwarded: false);
        using var terminate = On(PosixSignal.SIGTERM, isForwarded: true);
        using var process = Process.Start(start)!;
        id = process.Id;
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new ChildEnd(process.ExitCode, isSignalled || (!OperatingSystem.IsWindows() && process.ExitCode > Signalled));

        PosixSignalRegistration On(PosixSignal signal, bool isForwarded) => PosixSignalRegistration.Create(signal, context =>
        {
            (context.Cancel, isSignalled) = (true, true);
            if (isForwarded && id != 0 && !OperatingSystem.IsWindows())
                _ = Kill(id, Terminate);
        });
    }

    /// <summary>.NET can only end a process without a word to it.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
