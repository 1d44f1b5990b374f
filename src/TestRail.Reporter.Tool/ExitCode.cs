using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    /// <summary>Everything is delivered.</summary>
    public const int Delivered = 0;

    /// <summary>Results are pending; the output gives the reason.</summary>
    public const int Pending = 1;

    /// <summary>The command line is wrong. Nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Some results were rejected; everything else is delivered.</summary>
    public const int Rejected = 3;

    /// <summary>For <c>--help</c>.</summary>
    public const string Explained = """
        Exit codes:
          0  everything is delivered
          1  results are pending in a journal
          2  the command line is wrong
          3  everything is delivered, except for rejected results
        """;

    /// <summary>For the <c>--help</c> of <c>run</c> and <c>fields</c>.</summary>
    public const string ExplainedForRuns = """
        Exit codes:
          0  done
          1  not done; the error output says why
          2  the command line is wrong
          3  TestRail rejected the request
        """;

    /// <summary>For the <c>--help</c> of <c>defect</c> and <c>reference</c>.</summary>
    public const string ExplainedForDefects = """
        Exit codes:
          0  done
          1  not done; the error output says why
          2  the command line is wrong
          3  a value is not valid, and nothing was pushed
        """;

    /// <summary>For the <c>--help</c> of <c>exec</c>.</summary>
    public const string ExplainedForCommands = """
        Exit codes: the command's own, or
          1    delivery.onError is fail, the command returned 0, and results are pending or closing a run failed
          2    the command line is wrong; nothing was started
          3    delivery.onError is fail, the command returned 0, and results were rejected
          126  the command cannot be started
          127  the command was not found
        """;

    public static int Of(IReadOnlyCollection<ResumeOutcome> outcomes)
    {
        if (outcomes.Contains(ResumeOutcome.Pending))
            return Pending;

        return outcomes.Contains(ResumeOutcome.Rejected) ? Rejected : Delivered;
    }

    public static int Of(IReadOnlyList<InspectedJournal> journals)
    {
        if (journals.Any(journal => journal.State is not (JournalStatus.Finished or JournalStatus.Empty)))
            return Pending;

        return journals.Any(journal => journal.Rejected > 0) ? Rejected : Delivered;
    }
}
