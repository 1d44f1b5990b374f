using BenchmarkDotNet.Attributes;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Benchmarks.Recording;

/// <summary>Records one result: redacts the API key in its texts and appends it to the journal.</summary>
[MemoryDiagnoser]
public class RecordBenchmark : IAsyncDisposable
{
    private readonly TestResult _passed = SampleResults.Passed(1);
    private readonly TestResult _failed = SampleResults.Failed(1);

    private SandboxServer _server = null!;
    private Folder _folder = null!;
    private ReportingSession _session = null!;

    [GlobalSetup]
    public async Task BeginAsync()
    {
        _folder = new Folder();
        _server = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seeds.Write(_folder, cases: 10) });
        _session = Sessions.Open(_server.Url, _folder.Path, new SilentLog());
        _session.Begin(new SessionStart { Sources = [], IsFiltered = true });
        _session.Record(_passed);
        // The run is opened by a separate task, which must not be measured.
        while (_server.Requests.Of("add_run").All(request => request.Status == 0))
            await Task.Delay(50);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void Passed() => _session.Record(_passed);

    [Benchmark]
    public void Failed() => _session.Record(_failed);
}
