using System.ComponentModel;
using System.Diagnostics;

namespace TestRail.Clients.Tests;

/// <summary>Node.js, and public clients of TestRail from the npm registry. They are installed once, without running their scripts.</summary>
internal static class NodeClients
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Node");
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"testrail-node-clients-{Environment.UserName}");

    /// <summary>The reason why the clients cannot run here; null if they can.</summary>
    public static async Task<string?> InstallAsync()
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
            var (exit, output) = await RunAsync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], TimeSpan.FromMinutes(5));
            if (exit != 0)
                return $"npm cannot install the clients. Is the registry reachable? {output}";
            await File.WriteAllTextAsync(stamp, package);
        }

        foreach (var script in Directory.GetFiles(Scripts, "*.cjs"))
            File.Copy(script, Path.Combine(Folder, Path.GetFileName(script)), overwrite: true);
        return null;
    }

    /// <summary>Runs a client's script against a server.</summary>
    public static Task<(int Exit, string Output)> RunAsync(string client, Uri server, string user, string key) =>
        RunAsync("node", ["--no-deprecation", $"{client}.cjs", server.ToString(), user, key], TimeSpan.FromMinutes(2));

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

    private static async Task<(int Exit, string Output)> RunAsync(string command, string[] arguments, TimeSpan timeout)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
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
