using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Handles tests without a result after the test process was aborted.</summary>
internal sealed class UnfinishedTests(IReporterLog log)
{
    /// <summary>Records a failed result for each test that was running, and logs what is missing.</summary>
    public void Tell(SessionEnd end, DateTimeOffset now, Action<TestResult> record)
    {
        if (!end.Aborted || end.Cancelled)
            return;

        if (end.InFlight is not { } tests)
        {
            if (end.Errors.Count == 0)
                log.Say(SessionMessages.TestsCutShort());
        }
        else if (tests.Count > 0)
            log.Say(SessionMessages.TestsInFlight([.. tests.Select(running => running.Test.FullName)]));
        if (end.Lost > 0)
            log.Say(SessionMessages.LostWithTestProcess(end.Lost));
        foreach (var running in end.InFlight ?? [])
            record(Result(running, end, now));
    }

    /// <summary>Records the tests that were running when the process that wrote the journal was killed, so that their cases count as incomplete.</summary>
    public void Settle(JournalState state, JournalWriter journal, DateTimeOffset now)
    {
        log.Say(SessionMessages.TestsKilled([.. state.Running.Select(started => started.Test.FullName)]));
        var number = state.LastNumber;
        foreach (var started in state.Running)
            journal.Append(new ResultRecorded(++number, UnfinishedResult.Of(started, now)));
    }

    /// <summary>VSTest provides only the names of these tests, so their traits are read from the assembly.</summary>
    private static TestResult Result(RunningTest running, SessionEnd end, DateTimeOffset now) => new()
    {
        Test = running.Test,
        Outcome = TestOutcome.Failed,
        Started = now,
        Duration = TimeSpan.Zero,
        Message = end.InFlight!.Count == 1
            ? "The test process ended while this test ran."
            : $"The test process ended while this test and {end.InFlight.Count - 1} more ran.",
        ErrorOutput = end.Reason,
        Traits = running.Traits ?? AssemblyTraits.Of(running.Test),
    };
}
