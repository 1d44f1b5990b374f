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
    public static async Task<ChildExit> RunAsync(IReadOnlyList<string> command, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var (received, id) = (0, 0);
        // A terminal sends them to the command as well; whoever ends this process alone means the command.
        using var hangUp = On(PosixSignal.SIGHUP, 1);
        using var interrupt = On(PosixSignal.SIGINT, 2);
        using var quit = On(PosixSignal.SIGQUIT, 3);
        using var terminate = On(PosixSignal.SIGTERM, Terminate);
        using var process = Process.Start(start)!;
        id = process.Id;
        await process.WaitForExitAsync().ConfigureAwait(false);
        // dotnet test that was terminated says that all is well.
        var code = process.ExitCode == 0 && received != 0 ? Signalled + received : process.ExitCode;
        return new ChildExit(code, received != 0 || (!OperatingSystem.IsWindows() && code > Signalled));

        PosixSignalRegistration On(PosixSignal signal, int number) => PosixSignalRegistration.Create(signal, context =>
        {
            (context.Cancel, received) = (true, number);
            if (number == Terminate && id != 0 && !OperatingSystem.IsWindows())
                _ = Kill(id, Terminate);
        });
    }

    /// <summary>.NET can only end a process without a word to it.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
