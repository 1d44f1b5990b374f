using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Reads the delivery state of each result from the journal, one at a time, because there may be hundreds of thousands.</summary>
internal sealed class ReportedResults(JournaledResults journaled, JournalReader journal, ResultOptions options, Uri? server, Redaction redaction)
{
    private readonly Dictionary<(long Case, int Number), string> _rejected = (
        from refused in journaled.State.Rejected
        from number in refused.Records
        select (Key: (refused.Case, number), refused.Reason)).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Reason);

    private readonly HashSet<(long Case, int Number)> _inDoubt =
        [.. journaled.State.InDoubt.SelectMany(batch => batch.Results).SelectMany(result => result.Records.Select(number => (result.Case, number)))];

    private readonly UnsentResults _unsent = UnsentResults.In(journaled, options);

    private readonly HashSet<int> _superseded =
    [
        .. from records in journaled.Records.Where(record => record.Attempt > 0).GroupBy(record => record.Case)
           from test in new TestHistories(options.Retries).Of([.. records])
           from other in test.Attempts
           select other.Number,
    ];

    /// <summary>Returns the results in the order recorded.</summary>
    public IEnumerable<ReportedResult> All()
    {
        TestIdentity? test = null;
        var number = 0;
        foreach (var record in journaled.Records.Where(record => !record.IsNotReached))
        {
            // The records of one result's cases are adjacent.
            if (test is null || number != record.Number)
                test = journal.EntryAt(record.Offset, record.Length) is ResultRecorded recorded ? recorded.Result.Test : null;
            number = record.Number;
            if (test is not null)
                yield return Report(record, test);
        }
    }

    private ReportedResult Report(CaseRecord record, TestIdentity test)
    {
        var state = StateOf(record);
        var testId = journaled.State.TestOf(record.Case);
        return new ReportedResult
        {
            Number = record.Number,
            Test = redaction.Apply(test.FullName)!,
            Name = redaction.Apply(test.Name)!,
            TargetFramework = test.TargetFramework,
            Variant = redaction.Apply(test.Variant),
            Case = record.Case,
            Outcome = record.Outcome,
            IsSetupFailure = record.IsSetupFailure,
            Attempt = record.Attempt > 0 ? record.Attempt : null,
            IsSuperseded = _superseded.Contains(record.Number),
            Status = options.Statuses[record.Verdict] is { IsSent: true } choice ? choice.ToString() : null,
            State = state,
            Reason = state == ResultState.Rejected ? redaction.Apply(_rejected[(record.Case, record.Number)]) : null,
            TestId = testId,
            Address = testId is { } id && server is not null ? new Uri($"{server.AbsoluteUri.TrimEnd('/')}/index.php?/tests/view/{id}") : null,
        };
    }

    private ResultState StateOf(CaseRecord record)
    {
        if (_rejected.ContainsKey((record.Case, record.Number)))
            return ResultState.Rejected;
        if (record.IsSettled)
            return ResultState.Accepted;
        if (_inDoubt.Contains((record.Case, record.Number)))
            return ResultState.Unconfirmed;
        return _unsent.Contains(record.Case, record.Number) ? ResultState.NotSent : ResultState.Pending;
    }
}
