using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Sends a batch. Results that TestRail rejects are removed and the rest is sent again, so that a wrong case id loses one result only. Each
/// step is written to the journal first.
/// </summary>
internal sealed class BatchSender(ITestRailApi api, RunTarget target, DeliveryLog deliveryLog, SendingPace pace, BatchPoster poster) : IDisposable
{
    /// <summary>The reason for a rejected result whose case is not in TestRail or not in the run.</summary>
    public const string UnknownCase = "The case is unknown or not part of the run.";

    private const int MaxProbes = 3;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly RequiredFields _required = new(api, target.Project);
    private readonly RefusalCircuitBreaker _circuitBreaker = new();
    private readonly HashSet<long> _unknownCases = [.. target.Unknown];
    private readonly Rejections _rejections = new(deliveryLog);
    private HashSet<long>? _casesInRun;
    private (OutgoingResult Draft, TestRailException Failure)? _failedAlone;
    private bool _hasHeldBack;
    private int _probes;
    private int _consecutiveFailures;

    /// <summary>
    /// How many results TestRail may reject in a row for the same reason. At this number, the cause is assumed to concern all results, and
    /// none is given up. Default: 10.
    /// </summary>
    public int MaxConsecutiveRejections { init => _circuitBreaker.Most = value; }

    /// <summary>The rejected results, in the order of rejection.</summary>
    public IReadOnlyList<RejectedResult> Rejected => _rejections.Final;

    /// <summary>The required fields whose absence kept results from being sent. These results stay pending.</summary>
    public IReadOnlyCollection<string> FieldsLacking => _required.Lacking;

    /// <summary>True when results were held back for a rejection that turned out to concern single results. They can be sent now.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The reasons why results stay pending that TestRail may accept later.</summary>
    public List<Exception> Obstacles { get; } = [];

    /// <summary>
    /// Sends a batch. Several may be sent at the same time. Rejections and lost answers are handled for one batch after another.
    /// </summary>
    /// <exception cref="TestRailException">
    /// The server cannot be reached or rejects the credentials. Further batches would fail as well.
    /// </exception>
    /// <exception cref="DeliveryBlockedException">The run was deleted.</exception>
    public async Task SendAsync(List<OutgoingResult> batch, CancellationToken cancellation)
    {
        var next = await SelectAsync(batch, cancellation).ConfigureAwait(false);
        if (next.Count == 0)
            return;

        var posted = await poster.PostAsync(next, cancellation).ConfigureAwait(false);
        // The request has been sent. If this wait could be cancelled, its failure would be forgotten.
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await FollowUpAsync(next, posted, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Decides about the unresolved failures of single results. Call it after the last batch.</summary>
    public void Conclude()
    {
        Obstacles.AddRange(_rejections.Conclude());
        if (_failedAlone is { } last)
            Obstacles.Add(last.Failure);
        if (_circuitBreaker.AreTooMany)
            Obstacles.Add(new DeliveryBlockedException(DeliveryMessages.EveryResultRejected(_circuitBreaker.Count, _circuitBreaker.Reason)));
        else
            HasMore = _hasHeldBack;
    }

    /// <summary>Removes results that would be rejected. Waits while another batch finds out about rejections.</summary>
    private async Task<List<OutgoingResult>> SelectAsync(List<OutgoingResult> batch, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Sendable(batch);
        }
        finally
        {
            _turn.Release();
        }
    }

    private List<OutgoingResult> Sendable(List<OutgoingResult> batch) => RejectUnknownCases(batch).FindAll(draft => !_required.IsLackedBy(draft));

    /// <summary>Sends the parts of a batch that was not stored until each of its results is stored, rejected or left pending.</summary>
    private async Task FollowUpAsync(List<OutgoingResult> batch, PostedBatch posted, CancellationToken cancellation)
    {
        var remaining = new Stack<List<OutgoingResult>>();
        await FollowUpAsync(batch, posted, remaining, cancellation).ConfigureAwait(false);
        while (remaining.TryPop(out var part))
        {
            part = Sendable(part);
            if (part.Count > 0)
                await FollowUpAsync(part, await poster.PostAsync(part, cancellation).ConfigureAwait(false), remaining, cancellation).ConfigureAwait(false);
        }

        if (!_circuitBreaker.AreTooMany)
            _rejections.Add(_circuitBreaker.Take());
    }

    private async Task FollowUpAsync(List<OutgoingResult> batch, PostedBatch posted, Stack<List<OutgoingResult>> remaining, CancellationToken cancellation)
    {
        if (await poster.FailureOfAsync(posted, cancellation).ConfigureAwait(false) is not { } failure)
            NoteStored();
        else if (failure.IsInDoubt)
            RetryAfterFailure(batch, failure, remaining);
        else
            await HandleRejectionAsync(batch, failure, remaining, cancellation).ConfigureAwait(false);
    }

    private void NoteStored()
    {
        _consecutiveFailures = 0;
        if (_failedAlone is { } failedAlone)
            Obstacles.Add(new DeliveryBlockedException(DeliveryMessages.ServerFailsOn(failedAlone.Draft.Sent.Case, failedAlone.Draft.Test, failedAlone.Failure.Message)));
        _failedAlone = null;
        _rejections.Add(_circuitBreaker.Take());
    }

    /// <summary>
    /// Handles a batch that the server failed on and did not store. The batch is sent once more, then in ever smaller parts, until a
    /// failing result is alone. If the next result alone fails as well, the server is at fault and delivery stops.
    /// </summary>
    private void RetryAfterFailure(List<OutgoingResult> batch, TestRailException lost, Stack<List<OutgoingResult>> remaining)
    {
        _consecutiveFailures++;
        if (_consecutiveFailures == 1)
        {
            remaining.Push(batch);
        }
        else if (batch.Count > 1)
        {
            var (first, second) = BatchSplitter.Halve(batch);
            remaining.Push(second);
            remaining.Push(first);
        }
        else
        {
            _failedAlone = _failedAlone is null ? (batch[0], lost) : throw lost;
        }
    }

    private async Task HandleRejectionAsync(List<OutgoingResult> batch, TestRailException rejection, Stack<List<OutgoingResult>> remaining, CancellationToken cancellation)
    {
        if (RejectionParser.IsAboutRun(rejection.Reason))
            throw new DeliveryBlockedException(RunMessages.RunDeleted(target.Run, new Uri(target.Address.GetLeftPart(UriPartial.Authority))));
        if (RejectionParser.IsAboutClosedRun(rejection.Reason))
            throw new DeliveryBlockedException(RunMessages.RunClosedMeanwhile(target.Run, target.Name));
        if (rejection.Kind == FailureKind.TooLarge)
            pace.Shrink(batch.Sum(draft => draft.Size));
        if (RejectionParser.CaseIn(rejection.Reason) is { } rejectedCase && batch.Exists(draft => draft.Sent.Case == rejectedCase))
        {
            // TestRail names one unknown case per rejection. The tests of the run show all unknown cases in one request.
            _casesInRun ??= await Selection.HeldAsync(api, target.Run, cancellation).ConfigureAwait(false);
            _casesInRun.Remove(rejectedCase);
            remaining.Push(batch);
        }
        else if (RejectionParser.IsAboutAllCases(rejection.Reason) && await HasUnknownCasesAsync(batch, cancellation).ConfigureAwait(false))
        {
            remaining.Push(batch);
        }
        else if (await _required.LearnAsync(rejection.Reason, cancellation).ConfigureAwait(false))
        {
            remaining.Push(batch);
        }
        else if (batch.Count == 1 && _required.IsReasonOf(rejection.Reason))
        {
            // The result stays pending for a later delivery with the field configured.
        }
        else if (_circuitBreaker.AreTooMany && _circuitBreaker.Reason == rejection.Reason)
        {
            Probe(batch, remaining);
        }
        else if (batch.Count == 1)
        {
            _rejections.Add(_circuitBreaker.Add(new RejectedResult(batch[0], rejection.Reason ?? rejection.Message, IsUnknownCase: false) { IsTooLarge = rejection.Kind == FailureKind.TooLarge }));
        }
        else
        {
            var (first, second) = BatchSplitter.Halve(batch);
            remaining.Push(second);
            remaining.Push(first);
        }
    }

    /// <summary>Reads the run's cases. Returns true when some of the batch's cases are not among them.</summary>
    private async Task<bool> HasUnknownCasesAsync(List<OutgoingResult> batch, CancellationToken cancellation)
    {
        _casesInRun ??= await Selection.HeldAsync(api, target.Run, cancellation).ConfigureAwait(false);
        return batch.Exists(HasUnknownCase);
    }

    /// <summary>
    /// Splitting down to every rejected result takes about two requests per result, and all results may be affected. So up to three single
    /// results are tried. If TestRail stores one of them, the others were rejected for their own content. The remaining results are held
    /// back.
    /// </summary>
    private void Probe(List<OutgoingResult> batch, Stack<List<OutgoingResult>> remaining)
    {
        _hasHeldBack = true;
        if (batch.Count == 1 || _probes++ >= MaxProbes)
            return;

        // The last result of a case sets its status, so it is not sent before the others of the case.
        var first = _probes % 2 == 1 ? batch.Count - 1 : batch.Count / 2;
        if (Enumerable.Range(0, batch.Count).Select(step => (first + step) % batch.Count).FirstOrDefault(place => IsOnly(batch, place), -1) is not (>= 0 and var at))
            return;

        remaining.Push([.. batch.Where((_, place) => place != at)]);
        remaining.Push([batch[at]]);
    }

    private static bool IsOnly(List<OutgoingResult> batch, int place) => batch.Count(draft => draft.Sent.Case == batch[place].Sent.Case) == 1;

    private List<OutgoingResult> RejectUnknownCases(List<OutgoingResult> batch)
    {
        var unknown = batch.FindAll(HasUnknownCase);
        _rejections.Add(unknown.ConvertAll(draft => new RejectedResult(draft, UnknownCase, IsUnknownCase: true)));
        return unknown.Count == 0 ? batch : batch.FindAll(draft => !HasUnknownCase(draft));
    }

    private bool HasUnknownCase(OutgoingResult draft) => _unknownCases.Contains(draft.Sent.Case) || _casesInRun?.Contains(draft.Sent.Case) == false;
}
