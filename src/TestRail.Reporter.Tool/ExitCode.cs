using TestRail.Reporter.Session.Resuming;

namespace TestRail.Reporter.Tool;

/// <summary>What every command says of the journals that it was about.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is left to be sent, and TestRail refused nothing.</summary>
    public const int Delivered = 0;

    /// <summary>Something is still in a journal only; the output says why.</summary>
    public const int Kept = 1;

    /// <summary>The command line is wrong, and nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Nothing is left to be sent, and TestRail refused some of it.</summary>
    public const int Refused = 3;

    /// <summary>For <c>--help</c>.</summary>
    public const string Explained = """
        Exit codes:
          0  everything is delivered
          1  something is still kept in a journal
          2  the command line is wrong
          3  everything is delivered, but TestRail refused some results
        """;

    /// <summary>For the <c>--help</c> of what opens and closes runs.</summary>
    public const string ExplainedForRuns = """
        Exit codes:
          0  it is done
          1  it is not done; the error output says why
          2  the command line is wrong
          3  TestRail refused it
        """;

    /// <summary>For the <c>--help</c> of <c>exec</c>.</summary>
    public const string ExplainedForCommands = """
        Exit codes: the command's own, and
          1    delivery.onError is fail, the command gave 0, and results did not arrive or a run was not closed
          2    the command line is wrong; nothing was started
          3    delivery.onError is fail, the command gave 0, and TestRail refused results
          126  the command cannot be started
          127  there is no such command
        """;

    public static int Of(IReadOnlyCollection<ResumeOutcome> outcomes)
    {
        if (outcomes.Contains(ResumeOutcome.Kept))
            return Kept;

        return outcomes.Contains(ResumeOutcome.Refused) ? Refused : Delivered;
    }

    public static int Of(IReadOnlyList<SurveyedJournal> journals)
    {
        if (journals.Any(journal => journal.State is not (JournalState.Finished or JournalState.Empty)))
            return Kept;

        return journals.Any(journal => journal.Refused > 0) ? Refused : Delivered;
    }
}
