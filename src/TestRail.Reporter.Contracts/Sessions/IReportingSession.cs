namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>
/// The reporting of one test process. The host calls <see cref="Begin"/> once, <see cref="Record"/> for each result, and
/// <see cref="Complete"/> once, all from one thread. No member throws; problems are written to the log.
/// </summary>
internal interface IReportingSession
{
    /// <summary>Opens the journal and starts opening the run in the background. Returns immediately.</summary>
    void Begin(SessionStart start);

    /// <summary>Appends a result to the journal. Does not use the network.</summary>
    void Record(Results.TestResult result);

    /// <summary>Sends the results and reports the outcome. Returns false when the build should fail (<c>onError: fail</c>).</summary>
    bool Complete(SessionEnd end);
}
