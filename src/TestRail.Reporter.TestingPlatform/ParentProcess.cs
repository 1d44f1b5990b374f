using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>The process that started this one. .NET does not provide it.</summary>
internal static class ParentProcess
{
    /// <summary>The parent's process id; null if the system does not tell it.</summary>
    public static int? Id { get; } = Read();

    /// <summary>The id of a process with its start time, because systems use ids again; null if the process has ended.</summary>
    public static string? Mark(int process)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"{process}-{Started(process)}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or ExternalException)
        {
            return null;
        }
    }

    /// <summary>.NET computes start times on Linux from the clock, so that two processes see different ones. The kernel's number is exact.</summary>
    private static string Started(int process)
    {
        if (OperatingSystem.IsLinux())
            return Fields(process)[19];

        using var started = Process.GetProcessById(process);
        return started.StartTime.ToFileTimeUtc().ToString(CultureInfo.InvariantCulture);
    }

    private static int? Read()
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return NtQueryInformationProcess(Process.GetCurrentProcess().Handle, 0, out var basics, Marshal.SizeOf<ProcessBasics>(), out _) == 0 ? (int)basics.Parent : null;

            return OperatingSystem.IsLinux() ? int.Parse(Fields(Environment.ProcessId)[1], CultureInfo.InvariantCulture) : GetParentId();
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The fields of <c>/proc/…/stat</c> after the program's name, which is in brackets and may contain anything.</summary>
    private static string[] Fields(int process)
    {
        var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentId();

    [DllImport("ntdll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NtQueryInformationProcess(nint process, int kind, out ProcessBasics basics, int length, out int written);

    [StructLayout(LayoutKind.Sequential)]
    private struct ProcessBasics
    {
        public nint ExitStatus, Environment, Affinity, Priority, Id, Parent;
    }
}
