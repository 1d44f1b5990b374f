namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>
/// One reporting process's work. The host calls <see cref="Begin"/> once, <see cref="Record"/> for each result, and
/// <see cref="Complete"/> once, from one thread. No member throws; what goes wrong is said through the log.
/// </summary>
internal interface IReportingSession
{
    /// <summary>Opens the journal, and the run on a task of its own; returns at once.</summary>
    void Begin(SessionStart start);

    /// <summary>Keeps one result: one local append, never the network.</summary>
    void Record(Results.TestResult result);

    /// <summary>Delivers everything and says what became of it. Returns false when the build is to fail for it (<c>onError: fail</c>).</summary>
    bool Complete(SessionEnd end);
}
