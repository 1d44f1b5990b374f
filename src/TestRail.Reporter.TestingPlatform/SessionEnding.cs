using System.Runtime.InteropServices;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// Completes the session once, however the process ends. A session that finishes, a cancelled run and the exit of the process all lead here. Nothing
/// runs after <c>Environment.FailFast</c> or a kill; then the results stay in the journal.
/// </summary>
internal sealed class SessionEnding(IReportingSession session, SessionRecorder recorder)
{
    private const int Terminated = 143;

    /// <summary>CI systems kill a cancelled job's processes after about this time; a person waits no longer.</summary>
    private static readonly TimeSpan WhenCancelled = TimeSpan.FromSeconds(10), AtExit = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private PosixSignalRegistration? _termination;
    private CancellationToken _cancellation;
    private Task<SessionOutcome>? _completion;
    private bool _isWatching;
    private volatile bool _isTerminated;

    /// <summary>Watches the end of the process from now on.</summary>
    /// <param name="cancellation">Canceled by the platform when a user or a time limit ends the tests.</param>
    public void Watch(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _isWatching = true;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Exit();
        // Without a handler, the signal ends the process at once, and ProcessExit does not come.
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Terminate);
    }

    /// <summary>Completes the session when all tests have ended.</summary>
    public Task<SessionOutcome> FinishAsync()
    {
        var isCancelled = _isTerminated || _cancellation.IsCancellationRequested;
        return CompleteAsync(new SessionEnd(isCancelled) { Cancelled = isCancelled }, _isTerminated ? WhenCancelled : null);
    }

    /// <summary>Completes the session of a canceled run, which the platform does not finish.</summary>
    public async Task CleanUpAsync()
    {
        if (!_isWatching)
            return;

        await CompleteAsync(Abort(), WhenCancelled).ConfigureAwait(false);
        _termination?.Dispose();
        _termination = null;
    }

    /// <summary>Tasks of the thread pool go on while this handler waits.</summary>
    private void Exit()
    {
        var outcome = CompleteAsync(Abort(), AtExit).GetAwaiter().GetResult();
        // The platform's exit code is set by now.
        if (outcome.FailsBuild && Environment.ExitCode == 0)
            Environment.ExitCode = 1;
    }

    /// <summary>
    /// Ends the process, unless somebody else handles the signal: TUnit ends its tests with their hooks, and a test may send the signal to its own
    /// process. Handlers share the context, and the newest is called first.
    /// </summary>
    private void Terminate(PosixSignalContext signal)
    {
        if (signal.Cancel)
            return;

        _isTerminated = true;
        if (EndsItself)
            return;

        signal.Cancel = true;
        ThreadPool.QueueUserWorkItem(_ => Environment.Exit(Terminated));
    }

    private static bool EndsItself => Array.Exists(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "TUnit.Engine");

    /// <summary>A running test did not fail if a user, a time limit or the system ended the tests.</summary>
    private SessionEnd Abort()
    {
        var isCancelled = _isTerminated || _cancellation.IsCancellationRequested;
        return new SessionEnd(true) { Cancelled = isCancelled, Reason = isCancelled ? null : "The test process exited before all tests had ended." };
    }

    private Task<SessionOutcome> CompleteAsync(SessionEnd end, TimeSpan? patience)
    {
        lock (_gate)
            return _completion ??= session.CompleteAsync(recorder.Close(end), patience, CancellationToken.None);
    }
}
