using System.Net;
using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Sends one batch and takes out of it what TestRail does not take, so that one bad id costs one result. Every step is in the
/// journal before it is taken.
/// </summary>
internal sealed class BatchSender(ITestRailApi api, Binding binding, Ledger ledger, BatchLimit limit, DoubtSettler settler)
{
    /// <summary>Why a result is refused whose case TestRail does not have.</summary>
    public const string UnknownCase = "The case is unknown or not part of the run.";

    private readonly RequiredFields _required = new(api, binding.Project);
    private readonly Suspects _suspects = new();
    private readonly HashSet<long> _strangers = [.. binding.Unknown];
    private HashSet<long>? _casesOfRun;

    /// <summary>Results that were refused, in the order of refusal.</summary>
    public List<RefusedResult> Refused { get; } = [];

    /// <summary>Required fields without which results were held back; they are still in the journal.</summary>
    public IReadOnlyCollection<string> FieldsLacking => _required.Lacking;

    /// <exception cref="TestRailException">The server cannot be reached, or lets nobody in: the rest of the delivery would fare no better.</exception>
    /// <exception cref="ObstacleException">The run is gone, or TestRail refuses one result after the other for the same reason.</exception>
    public async Task SendAsync(List<DraftResult> batch, CancellationToken cancellation)
    {
        var open = new Stack<List<DraftResult>>([batch]);
        while (open.TryPop(out var next))
        {
            next = TakeOutStrangers(next);
            next = next.FindAll(draft => !_required.IsLackedBy(draft));
            if (next.Count > 0 && await PostAsync(next, cancellation).ConfigureAwait(false) is { } refusal)
                await AfterRefusalAsync(next, refusal, open, cancellation).ConfigureAwait(false);
        }

        Refuse(_suspects.Take());
    }

    /// <summary>Returns null when the batch was stored, and what to look into when it was refused.</summary>
    private async Task<TestRailException?> PostAsync(List<DraftResult> batch, CancellationToken cancellation)
    {
        var sending = new Sending(Reference.New(), ledger.Time.GetUtcNow(), binding.Run, batch.Sum(draft => draft.Size), [.. batch.Select(draft => draft.Sent)]);
        var body = batch.Select(draft => draft.Body).ToArray();
        body[0] = body[0] with { Comment = Reference.AppendTo(body[0].Comment, sending.Batch) };
        ledger.Write(sending);
        ledger.Flush();
        try
        {
            var stored = await api.AddResultsForCasesAsync(binding.Run, new AddResultsForCases { Results = body }, cancellation).ConfigureAwait(false);
            ledger.Write(new Accepted(sending.Batch, [.. stored.Select(result => result.Id)], [.. stored.Select(result => result.TestId ?? Accepted.UnknownId)]));
            Refuse(_suspects.Take());
            return null;
        }
        catch (Exception failure) when (!Doubt.IsLeftBy(failure))
        {
            ledger.Write(new Returned(sending.Batch, (failure as TestRailException)?.Reason ?? failure.Message));
            if (failure is TestRailException { Kind: FailureKind.BadRequest or FailureKind.TooLarge } refusal)
                return refusal;

            throw;
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            if (lost.Kind == FailureKind.Timeout || lost.StatusCode == HttpStatusCode.GatewayTimeout)
                limit.Shrink(sending.Bytes);
            if (await settler.SettleAsync(sending, cancellation).ConfigureAwait(false) is not { } isStored)
                throw;

            return isStored ? null : await PostAsync(batch, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AfterRefusalAsync(List<DraftResult> batch, TestRailException refusal, Stack<List<DraftResult>> open, CancellationToken cancellation)
    {
        if (RefusalReader.IsAboutRun(refusal.Reason))
            throw new ObstacleException(Sentences.RunDeleted(binding.Run, new Uri(binding.Address.GetLeftPart(UriPartial.Authority))));
        if (refusal.Kind == FailureKind.TooLarge)
            limit.Shrink(batch.Sum(draft => draft.Size));
        if (RefusalReader.CaseIn(refusal.Reason) is { } culprit && batch.Exists(draft => draft.Sent.Case == culprit))
        {
            // TestRail names one case at a time; the run's own list names all the others at once.
            _casesOfRun ??= await Selection.HeldAsync(api, binding.Run, cancellation).ConfigureAwait(false);
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
        else if (batch.Count == 1)
        {
            Refuse(_suspects.Add(new RefusedResult(batch[0], refusal.Reason ?? refusal.Message, IsUnknownCase: false)));
        }
        else
        {
            var (first, second) = BatchSplitter.Halve(batch);
            open.Push(second);
            open.Push(first);
        }
    }

    private List<DraftResult> TakeOutStrangers(List<DraftResult> batch)
    {
        var strangers = batch.FindAll(IsStranger);
        Refuse(strangers.ConvertAll(draft => new RefusedResult(draft, UnknownCase, IsUnknownCase: true)));
        return strangers.Count == 0 ? batch : batch.FindAll(draft => !IsStranger(draft));
    }

    private bool IsStranger(DraftResult draft) => _strangers.Contains(draft.Sent.Case) || _casesOfRun?.Contains(draft.Sent.Case) == false;

    private void Refuse(IReadOnlyList<RefusedResult> results)
    {
        foreach (var result in results)
        {
            Refused.Add(result);
            ledger.Write(new Refused(result.Case, result.Draft.Sent.Records, result.Reason));
        }
    }
}
