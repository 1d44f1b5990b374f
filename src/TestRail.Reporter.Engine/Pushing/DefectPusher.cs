using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>
/// Finds or pushes the defects of a session's failures. A tracker that fails costs no result: pushing stops for this session, which is said
/// once, and the results are sent without defects.
/// </summary>
internal sealed class DefectPusher(PushContext context) : IDisposable
{
    private readonly Lazy<IDefectTracker> _tracker = new(context.Open);
    private readonly PushTally _tally = new();
    private readonly HashSet<(long Run, long Case, string Marker)> _missing = [];
    private TimeSpan _spent;
    private string? _failure;

    /// <summary>Whether open defects of passed tests are of interest.</summary>
    public bool SeesPassed => context.Options.OnFixed != FixedDefect.Nothing;

    /// <summary>What was done so far.</summary>
    public DefectOutcome Outcome => new(_tally.Pushed, _tally.Found.Count, _missing.Count, Problem);

    /// <summary>Why defects are missing. A rejected value concerns one defect, so only a failure of the tracker stops the work.</summary>
    private string? Problem => _failure ?? _tally.Rejection;

    public void Dispose()
    {
        if (_tracker.IsValueCreated)
            _tracker.Value.Dispose();
    }

    /// <summary>Finds or pushes the defects, before the results are sent. Their ids are in the journal afterwards.</summary>
    /// <param name="run">The run that the failures are reported to.</param>
    /// <param name="failing">The failing tests.</param>
    /// <param name="passed">The fingerprints of tests that passed.</param>
    /// <param name="journal">The session's journal.</param>
    /// <param name="cancellation">Cancels the delivery.</param>
    public async Task LinkAsync(FailureRun run, IReadOnlyList<FailingTest> failing, IReadOnlyList<string> passed, IDefectJournal journal, CancellationToken cancellation)
    {
        var unknown = failing.Where(test => journal.Defects.IdOf(test.Marker) is null && !_tally.Expected.Contains(test.Marker)).ToList();
        if (unknown.Count > 0 || passed.Count > 0)
            await TryAsync(
                (lease, token) => new DefectLinker(context, _tracker.Value, new PushRound(run, unknown, journal, lease), _tally).LinkAsync(passed, token),
                cancellation).ConfigureAwait(false);
        NoteMissing(run, failing, journal);
    }

    /// <summary>Notes which results are sent without their defect. Another session notes its own.</summary>
    private void NoteMissing(FailureRun run, IReadOnlyList<FailingTest> failing, IDefectJournal journal)
    {
        foreach (var test in failing.Where(test => journal.Defects.IdOf(test.Marker) is null && !_tally.Expected.Contains(test.Marker)))
        {
            if (_missing.Add((run.Id, test.Case, test.Marker)) && test.Record is { } record)
                journal.Write(new DefectMissing(test.Marker, run.Id, test.Case, record));
        }
    }

    /// <summary>Adds comments to defects, after the results were sent.</summary>
    public async Task FollowUpAsync(CancellationToken cancellation)
    {
        var failed = context.Options.Comment == DefectComment.Never ? [] : _tally.FailedAgain.Select(pair => (pair.Key, pair.Value)).ToList();
        var passed = _tally.PassedAgain.Select(pair => (pair.Key, pair.Value)).ToList();
        if (_failure is not null || failed.Count + passed.Count == 0)
            return;

        var followUp = new DefectFollowUp(context, _tracker.Value);
        await TryAsync(
            async (_, token) =>
            {
                await followUp.FailedAgainAsync(failed, token).ConfigureAwait(false);
                await followUp.PassedAgainAsync(passed, token).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
        if ((_failure ?? followUp.Rejection) is { } problem)
            context.Log.Say(PushMessages.FollowUpFailed(problem));
        _failure = null;
        _tally.FailedAgain.Clear();
        _tally.PassedAgain.Clear();
    }

    /// <summary>Says once that defects are missing.</summary>
    public void Conclude()
    {
        if (Problem is { } problem && _missing.Count > 0)
            context.Log.Say(PushMessages.DefectsMissing(_missing.Count, problem));
    }

    /// <summary>Works on the tracker within the time limit. After a failure, nothing more is tried.</summary>
    private async Task TryAsync(Func<DefectLease, CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (_failure is not null)
            return;

        var begin = context.Time.GetTimestamp();
        using var deadline = new Deadline(context.Options.Deadline - _spent is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero, context.Time, cancellation);
        try
        {
            using var lease = await DefectLease.EnterAsync(context.SharedFolders, context.Configuration.Connection.Address.AbsoluteUri, deadline.Token).ConfigureAwait(false);
            await work(lease, deadline.Token).ConfigureAwait(false);
        }
        // An error in what the tracker returns must not hold back results either.
        catch (Exception failure) when (failure is not (OperationCanceledException or UnwritableJournalException))
        {
            _failure = failure.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            _failure = PushMessages.TimeIsUp(context.Options.Deadline);
        }
        finally
        {
            _spent += context.Time.GetElapsedTime(begin);
        }
    }
}
