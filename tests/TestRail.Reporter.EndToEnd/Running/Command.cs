using System.Diagnostics;
using System.Text;

namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>A running process and all that it prints. It never outlives its test.</summary>
internal sealed class Command : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private Command(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What was printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts a program with exactly these variables.</summary>
    public static Command Start(string file, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new Command(start);
    }

    /// <summary>Starts the SDK that runs these tests.</summary>
    public static Command DotNet(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment) =>
        Start(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, arguments, environment);

    /// <summary>Waits for the end; a process that takes longer is killed, with those that it started.</summary>
    public async Task<Ended> EndAsync(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw new TimeoutException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} took longer than {longest}:\n{Output}");
        }

        return new Ended(_process.ExitCode, Output, _clock.Elapsed);
    }

    /// <summary>Ends the process and those that it started, without a word to them.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
