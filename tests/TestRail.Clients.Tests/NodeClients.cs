using System.ComponentModel;
using System.Diagnostics;

namespace TestRail.Clients.Tests;

/// <summary>Node.js, and public clients and reporters of TestRail from the npm registry. They are installed once, without running their scripts.</summary>
internal static class NodeClients
{
    /// <summary>The folder of the installed packages and of the scripts.</summary>
    public static readonly string Folder = Path.Combine(Path.GetTempPath(), $"testrail-node-clients-{Environment.UserName}");

    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Node");

    private static readonly Lazy<Task<string?>> Installation = new(InstallOnceAsync);

    /// <summary>The reason why the clients cannot run here; null if they can. Fixtures run side by side, and install the clients once.</summary>
    public static Task<string?> InstallAsync() => Installation.Value;

    private static async Task<string?> InstallOnceAsync()
    {
        if (await FindAsync("node") is { } noNode)
            return noNode;
        if (await FindAsync("npm") is { } noNpm)
            return noNpm;

        var package = await File.ReadAllTextAsync(Path.Combine(Scripts, "package.json"));
        var stamp = Path.Combine(Folder, "installed.json");
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != package)
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(Path.Combine(Folder, "package.json"), package);
            var (exit, output) = await RunAsync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], TimeSpan.FromMinutes(10));
            if (exit != 0)
                return $"npm cannot install the clients. Is the registry reachable? {output}";
            await File.WriteAllTextAsync(stamp, package);
        }

        foreach (var script in Directory.GetFiles(Scripts, "*.cjs"))
            File.Copy(script, Path.Combine(Folder, Path.GetFileName(script)), overwrite: true);
        return null;
    }

    /// <summary>Runs a client's script with these arguments. It trusts the authority in the file.</summary>
    public static Task<(int Exit, string Output)> RunAsync(string client, string[] arguments, string authority) =>
        RunAsync("node", ["--no-deprecation", $"{client}.cjs", .. arguments], TimeSpan.FromMinutes(2), authority);

    private static async Task<string?> FindAsync(string command)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var (exit, output) = await RunAsync(command, ["--version"], TimeSpan.FromMinutes(1));
            return exit == 0 ? null : $"{command} does not run: {output}";
        }
        catch (Win32Exception)
        {
            return $"{command} is not installed. On Debian: apt-get install -y nodejs npm";
        }
    }

    private static async Task<(int Exit, string Output)> RunAsync(string command, string[] arguments, TimeSpan timeout, string? authority = null)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (authority is not null)
            start.Environment["NODE_EXTRA_CA_CERTS"] = authority;
        using var process = Process.Start(start)!;
        using var timer = new CancellationTokenSource(timeout);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(timer.Token), process.StandardError.ReadToEndAsync(timer.Token));
            await process.WaitForExitAsync(timer.Token);
            return (process.ExitCode, process.ExitCode == 0 ? await output : await errors + await output);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
