using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Contracts.Loading;

/// <summary>
/// Keeps every exception of the engine away from the test platform. The engine throws none, unless its files do not fit together. VSTest would swallow
/// the exception without a word, and Microsoft.Testing.Platform would end the test process.
/// </summary>
internal sealed class GuardedSession : IReportingSession
{
    private readonly IReportingSession _session;
    private readonly IReporterLog _log;
    private int _failures;

    private GuardedSession(IReportingSession session, IReporterLog log) => (_session, _log) = (session, log);

    /// <summary>Opens a session. Null if the engine fails; then nothing is reported.</summary>
    /// <exception cref="SessionRefusedException">The configuration is unusable and sets <c>onError: fail</c>.</exception>
    public static GuardedSession? Open(IReportingEngine engine, SessionSetting setting, IReporterLog log)
    {
        try
        {
            return new GuardedSession(engine.Open(setting, log), log);
        }
        catch (Exception failure) when (failure is not SessionRefusedException)
        {
            log.Say(HostMessages.EngineFailed(failure.ToString()));
            return null;
        }
    }

    /// <inheritdoc/>
    public void Begin(SessionStart start) => Run(() => _session.Begin(start));

    /// <inheritdoc/>
    public void RecordStart(TestIdentity test, IReadOnlyList<Trait> traits) => Run(() => _session.RecordStart(test, traits));

    /// <inheritdoc/>
    public void RecordNoResult(string id) => Run(() => _session.RecordNoResult(id));

    /// <inheritdoc/>
    public void Record(TestResult result) => Run(() => _session.Record(result));

    /// <inheritdoc/>
    public async Task<SessionOutcome> CompleteAsync(SessionEnd end, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        try
        {
            return await _session.CompleteAsync(end, patience, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Say(failure);
            return new SessionOutcome(null, null, FailsBuild: false);
        }
    }

    private void Run(Action step)
    {
        try
        {
            step();
        }
        catch (Exception failure)
        {
            Say(failure);
        }
    }

    /// <summary>Each result may fail for the same reason, so only the first failure is printed.</summary>
    private void Say(Exception failure)
    {
        if (Interlocked.Increment(ref _failures) == 1)
            _log.Say(HostMessages.EngineFailed(failure.ToString()));
    }
}
