using System.Net;
using System.Runtime.ExceptionServices;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Posts batches and determines whether TestRail stored them. Each step is written to the journal first.</summary>
internal sealed class BatchPoster(ITestRailApi api, RunTarget target, DeliveryLog deliveryLog, SendingPace pace, InDoubtResolver resolver)
{
    /// <summary>
    /// How long a request that is on its way at the deadline may still take. If it were cut off, its results would be unconfirmed, although
    /// TestRail usually answers in seconds.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Posts a batch and writes the outcome to the journal.</summary>
    public async Task<PostedBatch> PostAsync(List<OutgoingResult> batch, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var sending = new BatchSent(Reference.New(deliveryLog.Session), deliveryLog.Time.GetUtcNow(), target.Run, batch.Sum(draft => draft.Size), [.. batch.Select(draft => draft.Sent)]);
        deliveryLog.Announce(sending);
        try
        {
            var body = new AddResultsForCases { Results = WithMarkers(batch, sending.Batch) };
            var begin = deliveryLog.Time.GetTimestamp();
            using var grace = new GracePeriod(Grace, deliveryLog.Time, cancellation);
            var stored = await api.AddResultsForCasesAsync(target.Run, body, grace.Token).ConfigureAwait(false);
            if (!IsComplete(stored, batch))
                throw UnaccountedReply.Of("add_results_for_cases");

            deliveryLog.Write(new BatchAccepted(sending.Batch, [.. stored.Select(result => result.Id)], [.. stored.Select(result => result.TestId ?? BatchAccepted.UnknownId)]));
            pace.Note(batch.Count, deliveryLog.Time.GetElapsedTime(begin));
            return new PostedBatch(sending, null);
        }
        catch (Exception failure) when (!SettlePolicy.IsInDoubt(failure))
        {
            deliveryLog.Write(new BatchNotStored(sending.Batch, (failure as TestRailException)?.Reason ?? failure.Message));
            if (failure is TestRailException { Kind: FailureKind.BadRequest or FailureKind.TooLarge } rejection)
                return new PostedBatch(sending, rejection);

            throw;
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            return new PostedBatch(sending, lost);
        }
    }

    /// <summary>Returns null when the batch was stored, and the failure when it was certainly not stored.</summary>
    public async Task<TestRailException?> FailureOfAsync(PostedBatch posted, CancellationToken cancellation)
    {
        if (posted.Failure is not { IsInDoubt: true } lost)
            return posted.Failure;

        pace.SlowDown();
        if (lost.Kind == FailureKind.Timeout || lost.StatusCode == HttpStatusCode.GatewayTimeout)
            pace.Shrink(posted.Sending.Bytes);
        if (await resolver.NoteAsync(posted.Sending, lost, cancellation).ConfigureAwait(false) is not { } isStored)
            ExceptionDispatchInfo.Throw(lost);
        else if (isStored)
            return null;

        return lost;
    }

    /// <summary>
    /// Appends the batch's reference to the first and the last result. If one of their cases is deleted, the other still identifies the
    /// batch.
    /// </summary>
    private static AddResultToCase[] WithMarkers(List<OutgoingResult> batch, string reference)
    {
        var body = batch.Select(draft => draft.Body).ToArray();
        body[0] = body[0] with { Comment = Reference.AppendTo(body[0].Comment, reference) };
        if (body.Length > 1)
            body[^1] = body[^1] with { Comment = Reference.AppendTo(body[^1].Comment, reference) };
        return body;
    }

    /// <summary>True when the answer contains one result with its own id for each result sent.</summary>
    private static bool IsComplete(IReadOnlyList<Result> stored, List<OutgoingResult> batch) =>
        stored.Count == batch.Count && stored.All(result => result.Id != 0) && stored.Select(result => result.Id).Distinct().Count() == batch.Count;
}
