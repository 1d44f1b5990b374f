using System.Collections.Immutable;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>
/// Pushes new defects. Journal and lease have a defect's fingerprints before its request leaves, so a process that is killed leaves no defect
/// that would be pushed again.
/// </summary>
internal sealed class DefectCreator(PushContext context, IDefectTracker tracker, DefectLease lease, IDefectJournal journal)
{
    private const int Requests = 8, MostFiles = 5;

    private readonly object _gate = new();

    /// <summary>Drafts with values that the tracker does not take, with the problems.</summary>
    public List<(DefectDraft Draft, IReadOnlyList<string> Problems)> Rejected { get; } = [];

    /// <summary>Files that could not be attached, with the reason.</summary>
    public List<(string File, string Reason)> FilesNotAttached { get; } = [];

    /// <summary>Pushes the drafts. The first one alone: it requests the lists of values that the others need too.</summary>
    /// <exception cref="TrackerException">The tracker failed. Drafts that were not pushed are not in the journal, or in doubt there.</exception>
    public async Task PushAsync(IReadOnlyList<DefectDraft> drafts, FailureRun run, CancellationToken cancellation)
    {
        var writer = new DefectWriter(context.Options, context.Configuration.PushFields, context.Placeholders);
        foreach (var first in drafts.Take(1))
            await PushAsync(first, writer, run, cancellation).ConfigureAwait(false);
        await Parallel.ForEachAsync(
            drafts.Skip(1),
            new ParallelOptions { MaxDegreeOfParallelism = Requests, CancellationToken = cancellation },
            // A request that is on its way must not be cut off because another one failed: it would be in doubt.
            async (draft, _) => await PushAsync(draft, writer, run, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task PushAsync(DefectDraft draft, DefectWriter writer, FailureRun run, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var defect = writer.Write(draft, run);
        Announce(draft);
        try
        {
            var pushed = await tracker.PushAsync(defect, cancellation).ConfigureAwait(false);
            Confirm(draft, pushed.Defect.Id);
            await AttachAsync(draft, pushed.Defect.Id, cancellation).ConfigureAwait(false);
        }
        catch (DefectRejectedException rejected)
        {
            Refuse(draft, rejected.Message);
            lock (_gate)
                Rejected.Add((draft, rejected.Problems));
        }
        catch (TrackerException failed) when (!failed.IsInDoubt)
        {
            Refuse(draft, failed.Message);
            throw;
        }
    }

    private void Announce(DefectDraft draft)
    {
        lock (_gate)
        {
            var now = context.Time.GetUtcNow();
            journal.Announce(new DefectRequested(draft.Markers, now));
            Remember(doubt => draft.Markers.Aggregate(doubt, (all, marker) => all.SetItem(marker, now)));
        }
    }

    private void Confirm(DefectDraft draft, string id)
    {
        lock (_gate)
        {
            journal.Write(new DefectLinked(draft.Markers, id, IsNew: true));
            Remember(doubt => doubt.RemoveRange(draft.Markers), new TrackedDefect(id, IsClosed: false, [draft.Marker, .. draft.Markers.Take(DefectDraft.MostListed).Where(marker => marker != draft.Marker)]) { Created = context.Time.GetUtcNow() });
        }
    }

    private void Refuse(DefectDraft draft, string reason)
    {
        lock (_gate)
        {
            journal.Write(new DefectNotPushed(draft.Markers, reason));
            Remember(doubt => doubt.RemoveRange(draft.Markers));
        }
    }

    private void Remember(Func<ImmutableDictionary<string, DateTimeOffset>, IReadOnlyDictionary<string, DateTimeOffset>> change, TrackedDefect? added = null) => lease.Remember(lease.Memory with
    {
        InDoubt = change(ImmutableDictionary.CreateRange(lease.Memory.InDoubt)),
        Listed = added is null ? lease.Memory.Listed : [added, .. lease.Memory.Listed],
    });

    private async Task AttachAsync(DefectDraft draft, string id, CancellationToken cancellation)
    {
        if (!context.Configuration.TakesAttachments)
            return;

        foreach (var (path, name) in draft.Tests[0].Files().Take(MostFiles))
        {
            try
            {
                await tracker.AttachAsync(id, path, name, cancellation).ConfigureAwait(false);
            }
            // The defect is there without the file, which TestRail has too.
            catch (Exception failure) when (failure is TrackerException or DefectRejectedException or IOException or UnauthorizedAccessException)
            {
                lock (_gate)
                    FilesNotAttached.Add((name, failure.Message));
            }
        }
    }
}
