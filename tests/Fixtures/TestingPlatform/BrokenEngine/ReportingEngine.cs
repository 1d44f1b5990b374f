using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Engine.Sessions;

internal sealed class ReportingEngine : IReportingEngine, IReportingSession
{
    public ReportingEngine() => Fail("create");

    public int Contract => Contracts.Sessions.Contract.Version;

    public IReportingSession Open(SessionSetting setting, IReporterLog log)
    {
        Fail("open");
        return this;
    }

    public void Begin(SessionStart start) => Fail("begin");

    public void RecordStart(TestIdentity test, IReadOnlyList<Trait> traits) => Fail("start");

    public void RecordNoResult(string id) => Fail("none");

    public void Record(TestResult result) => Fail("record");

    public Task<SessionOutcome> CompleteAsync(SessionEnd end, TimeSpan? patience, CancellationToken cancellation)
    {
        Fail("complete");
        return CompleteAsync();
    }

    private static async Task<SessionOutcome> CompleteAsync()
    {
        await Task.Yield();
        Fail("later");
        return new SessionOutcome(null, null, FailsBuild: false);
    }

    private static void Fail(string call)
    {
        if (Environment.GetEnvironmentVariable("FAULT") == call)
            throw new InvalidOperationException($"broken at {call}");
    }
}
