using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>Finds or pushes the defects of the failures of one run.</summary>
internal sealed class DefectLinker(PushContext context, IDefectTracker tracker, PushRound round, PushTally tally)
{
    /// <summary>Links the failures to their defects.</summary>
    /// <param name="passed">The fingerprints of tests that passed.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="TrackerException">The tracker failed.</exception>
    public async Task LinkAsync(IReadOnlyList<string> passed, CancellationToken cancellation)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            var lookup = await FindAsync(cancellation).ConfigureAwait(false);
            NotePassed(lookup, passed);
            try
            {
                await PushAsync(lookup, cancellation).ConfigureAwait(false);
                return;
            }
            // The defect may be there, or appear while the tracker is still at work. It is searched for before it is pushed again.
            catch (TrackerException lost) when (lost.IsInDoubt && !isSecond)
            {
            }
        }
    }

    /// <summary>Links failures to their open defects. Waits for defects in doubt: the tracker may still be at work on them.</summary>
    private async Task<DefectLookup> FindAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var wait = round.TimeInDoubt(context.Settle, context.Time.GetUtcNow());
            var lookup = await DefectLookup.ReadAsync(round.Lease, tracker, context.Time, cancellation).ConfigureAwait(false);
            foreach (var (defect, tests) in round.Link(lookup))
                NoteFound(defect, tests);
            if (round.Unlinked.Count == 0 || wait <= TimeSpan.Zero)
                return lookup;

            await Task.Delay(wait, context.Time, cancellation).ConfigureAwait(false);
        }
    }

    private void NoteFound(TrackedDefect defect, IReadOnlyList<string> markers)
    {
        // A defect that this session requested and whose response was lost is its own.
        var isOwn = markers.Any(marker => round.Journal.Defects.RequestedAt(marker) is not null);
        round.Journal.Write(new DefectLinked(markers, defect.Id, isOwn));
        round.Settle(markers);
        tally.Pushed += isOwn ? 1 : 0;
        if (isOwn)
            return;

        tally.Found.Add(defect.Id);
        // The defect itself tells of its first day.
        if (context.Options.Comment != DefectComment.Daily || defect.IsClosed || defect.Created?.UtcDateTime.Date != context.Time.GetUtcNow().Date)
            tally.FailedAgain.TryAdd(defect.Id, round.Run);
    }

    private void NotePassed(DefectLookup lookup, IReadOnlyList<string> passed)
    {
        var markers = passed.ToHashSet();
        markers.ExceptWith(round.Failing.Select(test => test.Marker));
        foreach (var defect in lookup.Open.Where(defect => defect.Markers.Count == 1 && markers.Contains(defect.Markers[0])))
            tally.PassedAgain.TryAdd(defect.Id, round.Run);
    }

    private async Task PushAsync(DefectLookup lookup, CancellationToken cancellation)
    {
        await SkipExpectedAsync(cancellation).ConfigureAwait(false);
        var drafts = DefectDraft.Of(round.Unlinked, context.Options.Group).Select(draft => draft with { Earlier = lookup.ClosedOf(draft.Marker) }).ToList();
        foreach (var draft in drafts.Where(draft => lookup.OpenOf(draft.Marker) is not null))
            NoteFound(lookup.OpenOf(draft.Marker)!, draft.Markers);
        drafts.RemoveAll(draft => lookup.OpenOf(draft.Marker) is not null);
        var creator = new DefectCreator(context, tracker, round.Lease, round.Journal);
        if (context.Options.OnClosed == ClosedDefect.Reopen)
            await ReopenAsync(drafts, creator, cancellation).ConfigureAwait(false);

        var pushedBefore = round.Journal.Defects.Pushed;
        try
        {
            await creator.PushAsync(Limited(drafts, lookup), round.Run, cancellation).ConfigureAwait(false);
        }
        finally
        {
            tally.Pushed += round.Journal.Defects.Pushed - pushedBefore;
            Say(creator);
        }
    }

    /// <summary>Leaves out failures of cases that failed in the previous run too.</summary>
    private async Task SkipExpectedAsync(CancellationToken cancellation)
    {
        if (context.Options.Push != DefectPush.NewFailures || round.Unlinked.Count == 0)
            return;

        var known = await round.Run.FailedBefore([.. round.Unlinked.Select(test => test.Case).Distinct()], cancellation).ConfigureAwait(false);
        tally.Expected.UnionWith(round.Unlinked.Where(test => known.Contains(test.Case)).Select(test => test.Marker));
        round.Unlinked.RemoveAll(test => tally.Expected.Contains(test.Marker));
    }

    private async Task ReopenAsync(List<DefectDraft> drafts, DefectCreator creator, CancellationToken cancellation)
    {
        foreach (var draft in drafts.Where(draft => draft.Earlier is not null).ToList())
        {
            drafts.Remove(draft);
            try
            {
                await tracker.MoveAsync(draft.Earlier!.Id, null, cancellation).ConfigureAwait(false);
                round.Reopened(draft.Earlier.Id);
                NoteFound(draft.Earlier, draft.Markers);
            }
            catch (DefectRejectedException rejected)
            {
                creator.Rejected.Add((draft, rejected.Problems));
            }
        }
    }

    private IReadOnlyList<DefectDraft> Limited(List<DefectDraft> drafts, DefectLookup lookup)
    {
        var left = Math.Max(0, context.Options.Limit - tally.Pushed);
        if (drafts.Count <= left)
            return drafts;

        var summary = DefectDraft.Summarize(drafts[left..]);
        context.Log.Say(PushMessages.LimitReached(context.Options.Limit, summary.Tests.Count));
        if (lookup.OpenOf(summary.Marker) is not { } known)
            return [.. drafts[..left], summary];

        NoteFound(known, summary.Markers);
        return drafts[..left];
    }

    private void Say(DefectCreator creator)
    {
        if (creator.Rejected.Count > 0)
        {
            tally.Rejection ??= creator.Rejected[0].Problems[0];
            context.Log.Say(PushMessages.DefectsRejected([.. creator.Rejected.SelectMany(one => one.Problems, (one, problem) => (one.Draft.Tests[0].Name, problem)).DistinctBy(one => one.problem)]));
        }

        if (creator.FilesNotAttached.Count > 0)
            context.Log.Say(PushMessages.FilesNotAttached(creator.FilesNotAttached));
    }
}
