using System.Net;
using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Sends one batch and takes out of it what TestRail does not take, so that one bad id costs one result. Every step is in the
/// journal before it is taken.
/// </summary>
internal sealed class BatchSender(ITestRailApi api, RunTarget target, DeliveryLog deliveryLog, BatchLimit limit, InDoubtResolver resolver)
{
    /// <summary>Why a result is refused whose case TestRail does not have.</summary>
    public const string UnknownCase = "The case is unknown or not part of the run.";

    private const int MostProbes = 3;

    private readonly RequiredFields _required = new(api, target.Project);
    private readonly RefusalCircuitBreaker _suspects = new();
    private readonly HashSet<long> _strangers = [.. target.Unknown];
    private HashSet<long>? _casesOfRun;
    private (OutgoingResult Draft, TestRailException Failure)? _lostAlone;
    private bool _isHoldingBack;
    private int _probes;
    private int _losses;

    /// <summary>How many results TestRail may refuse in a row for one reason before that counts as the fault of all.</summary>
    public int MaxConsecutiveRejections { init => _suspects.Most = value; }

    /// <summary>Results that were refused, in the order of refusal.</summary>
    public List<RejectedResult> Rejected { get; } = [];

    /// <summary>Required fields without which results were held back; they are still in the journal.</summary>
    public IReadOnlyCollection<string> FieldsLacking => _required.Lacking;

    /// <summary>True when results were held back for a reason that turned out to be that of others: they can be sent now.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What keeps results back that TestRail could still take one day; they are still in the journal.</summary>
    public List<Exception> Obstacles { get; } = [];

    /// <exception cref="TestRailException">The server cannot be reached, or lets nobody in: the rest of the delivery would fare no better.</exception>
    /// <exception cref="DeliveryBlockedException">The run is gone, or TestRail refuses one result after the other for the same reason.</exception>
    public async Task SendAsync(List<OutgoingResult> batch, CancellationToken cancellation)
    {
        var open = new Stack<List<OutgoingResult>>([batch]);
        while (open.TryPop(out var next))
        {
            next = TakeOutStrangers(next);
            next = next.FindAll(draft => !_required.IsLackedBy(draft));
            if (next.Count == 0 || await PostAsync(next, cancellation).ConfigureAwait(false) is not { } failure)
                continue;

            if (failure.IsInDoubt)
                AfterLoss(next, failure, open);
            else
                await AfterRefusalAsync(next, failure, open, cancellation).ConfigureAwait(false);
        }

        if (!_suspects.AreTooMany)
            Refuse(_suspects.Take());
    }

    /// <summary>Adds what is still open about single results to the obstacles, once all batches were sent.</summary>
    public void Conclude()
    {
        if (_lostAlone is { } last)
            Obstacles.Add(last.Failure);
        if (_suspects.AreTooMany)
            Obstacles.Add(new DeliveryBlockedException(DeliveryMessages.EveryResultRejected(_suspects.Count, _suspects.Reason)));
        else
            HasMore = _isHoldingBack;
    }

    /// <summary>Returns null when the batch was stored, and the failure when it certainly was not.</summary>
    private async Task<TestRailException?> PostAsync(List<OutgoingResult> batch, CancellationToken cancellation)
    {
        var sending = new BatchSent(Reference.New(deliveryLog.Results.State.Began?.Session), deliveryLog.Time.GetUtcNow(), target.Run, batch.Sum(draft => draft.Size), [.. batch.Select(draft => draft.Sent)]);
        deliveryLog.Announce(sending);
        try
        {
            var body = new AddResultsForCases { Results = Marked(batch, sending.Batch) };
            var stored = await api.AddResultsForCasesAsync(target.Run, body, cancellation).ConfigureAwait(false);
            if (!AccountsFor(stored, batch))
                throw UnaccountedReply.Of("add_results_for_cases");

            deliveryLog.Write(new BatchAccepted(sending.Batch, [.. stored.Select(result => result.Id)], [.. stored.Select(result => result.TestId ?? BatchAccepted.UnknownId)]));
            NoteStored();
            return null;
        }
        catch (Exception failure) when (!SettlePolicy.IsInDoubt(failure))
        {
            deliveryLog.Write(new BatchNotStored(sending.Batch, (failure as TestRailException)?.Reason ?? failure.Message));
            if (failure is TestRailException { Kind: FailureKind.BadRequest or FailureKind.TooLarge } refusal)
                return refusal;

            throw;
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            if (lost.Kind == FailureKind.Timeout || lost.StatusCode == HttpStatusCode.GatewayTimeout)
                limit.Shrink(sending.Bytes);
            if (await resolver.NoteAsync(sending, lost, cancellation).ConfigureAwait(false) is not { } isStored)
                throw;

            if (isStored)
                NoteStored();
            return isStored ? null : lost;
        }
    }

    /// <summary>The mark is in the first result and in the last: should one of their cases be deleted, the other still tells.</summary>
    private static AddResultToCase[] Marked(List<OutgoingResult> batch, string reference)
    {
        var body = batch.Select(draft => draft.Body).ToArray();
        body[0] = body[0] with { Comment = Reference.AppendTo(body[0].Comment, reference) };
        if (body.Length > 1)
            body[^1] = body[^1] with { Comment = Reference.AppendTo(body[^1].Comment, reference) };
        return body;
    }

    /// <summary>An answer is believed when it names each result that was sent, and no result twice.</summary>
    private static bool AccountsFor(IReadOnlyList<Result> stored, List<OutgoingResult> batch) =>
        stored.Count == batch.Count && stored.All(result => result.Id != 0) && stored.Select(result => result.Id).Distinct().Count() == batch.Count;

    private void NoteStored()
    {
        _losses = 0;
        if (_lostAlone is { } poisonous)
            Obstacles.Add(new DeliveryBlockedException(DeliveryMessages.ServerFailsOn(poisonous.Draft.Sent.Case, poisonous.Draft.Test, poisonous.Failure.Message)));
        _lostAlone = null;
        Refuse(_suspects.Take());
    }

    /// <summary>
    /// The server fails and does not store: it is asked once more, then with ever fewer results, so that one result on which it fails costs only itself. Where
    /// the next result alone fares no better, the server is at fault and not the result.
    /// </summary>
    private void AfterLoss(List<OutgoingResult> batch, TestRailException lost, Stack<List<OutgoingResult>> open)
    {
        _losses++;
        if (_losses == 1)
        {
            open.Push(batch);
        }
        else if (batch.Count > 1)
        {
            var (first, second) = BatchSplitter.Halve(batch);
            open.Push(second);
            open.Push(first);
        }
        else
        {
            _lostAlone = _lostAlone is null ? (batch[0], lost) : throw lost;
        }
    }

    private async Task AfterRefusalAsync(List<OutgoingResult> batch, TestRailException refusal, Stack<List<OutgoingResult>> open, CancellationToken cancellation)
    {
        if (RejectionParser.IsAboutRun(refusal.Reason))
            throw new DeliveryBlockedException(RunMessages.RunDeleted(target.Run, new Uri(target.Address.GetLeftPart(UriPartial.Authority))));
        if (refusal.Kind == FailureKind.TooLarge)
            limit.Shrink(batch.Sum(draft => draft.Size));
        if (RejectionParser.CaseIn(refusal.Reason) is { } culprit && batch.Exists(draft => draft.Sent.Case == culprit))
        {
            // TestRail names one case at a time; the run's own list names all the others at once.
            _casesOfRun ??= await Selection.HeldAsync(api, target.Run, cancellation).ConfigureAwait(false);
            _casesOfRun.Remove(culprit);
            open.Push(batch);
        }
        else if (await _required.LearnAsync(refusal.Reason, cancellation).ConfigureAwait(false))
        {
            open.Push(batch);
        }
        else if (batch.Count == 1 && _required.IsReasonOf(refusal.Reason))
        {
            // Held back: it is still pending in the journal, for a later delivery that knows the field.
        }
        else if (_suspects.AreTooMany && _suspects.Reason == refusal.Reason)
        {
            Probe(batch, open);
        }
        else if (batch.Count == 1)
        {
            Refuse(_suspects.Add(new RejectedResult(batch[0], refusal.Reason ?? refusal.Message, IsUnknownCase: false)));
        }
        else
        {
            var (first, second) = BatchSplitter.Halve(batch);
            open.Push(second);
            open.Push(first);
        }
    }

    /// <summary>
    /// To look for each culprit would take two requests for each result, and all of them may be at fault. So a few single ones are tried: where TestRail stores one,
    /// the others are at fault by themselves. The rest is held back.
    /// </summary>
    private void Probe(List<OutgoingResult> batch, Stack<List<OutgoingResult>> open)
    {
        _isHoldingBack = true;
        if (batch.Count == 1 || _probes++ >= MostProbes)
            return;

        var at = _probes % 2 == 1 ? batch.Count - 1 : batch.Count / 2;
        open.Push([.. batch.Where((_, place) => place != at)]);
        open.Push([batch[at]]);
    }

    private List<OutgoingResult> TakeOutStrangers(List<OutgoingResult> batch)
    {
        var strangers = batch.FindAll(IsStranger);
        Refuse(strangers.ConvertAll(draft => new RejectedResult(draft, UnknownCase, IsUnknownCase: true)));
        return strangers.Count == 0 ? batch : batch.FindAll(draft => !IsStranger(draft));
    }

    private bool IsStranger(OutgoingResult draft) => _strangers.Contains(draft.Sent.Case) || _casesOfRun?.Contains(draft.Sent.Case) == false;

    private void Refuse(IReadOnlyList<RejectedResult> results)
    {
        foreach (var result in results)
        {
            Rejected.Add(result);
            deliveryLog.Write(new ResultRejected(result.Case, result.Draft.Sent.Records, result.Reason));
        }
    }
}
