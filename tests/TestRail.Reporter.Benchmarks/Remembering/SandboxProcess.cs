using System.Diagnostics;
using TestRail.Sandbox;

namespace TestRail.Reporter.Benchmarks.Remembering;

/// <summary>A sandbox in another process, which shares no memory with the measured code.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<SandboxProcess> StartAsync(string seed)
    {
        var process = Fresh.Start(typeof(SandboxServer).Assembly.Location, "--port", "0", "--database", ":memory:", "--seed", seed);
        var greeting = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox did not start.");
        return new SandboxProcess(process, new Uri(greeting.Split(' ')[^1]));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
