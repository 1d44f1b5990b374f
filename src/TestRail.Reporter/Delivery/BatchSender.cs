using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Sends one batch and takes out of it what TestRail does not take, so that one bad id costs one result. Every step is in the
/// journal before it is taken.
/// </summary>
internal sealed class BatchSender(ITestRailApi api, long run, JournalWriter journal, Backlog backlog, TimeProvider time)
{
    private HashSet<long>? _casesOfRun;

    /// <summary>Results that were refused, in the order of refusal.</summary>
    public List<RefusedResult> Refused { get; } = [];

    /// <exception cref="TestRailException">The server cannot be reached, or lets nobody in: the rest of the delivery would fare no better.</exception>
    public async Task SendAsync(List<DraftResult> batch, CancellationToken cancellation)
    {
        var open = new Stack<List<DraftResult>>([batch]);
        while (open.TryPop(out var next))
        {
            if (_casesOfRun is not null)
                next = TakeOutStrangers(next);
            if (next.Count > 0 && await PostAsync(next, cancellation).ConfigureAwait(false) is { } refusal)
                await AfterRefusalAsync(next, refusal, open, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Returns null when the batch was stored, and what to look into when it was refused.</summary>
    private async Task<TestRailException?> PostAsync(List<DraftResult> batch, CancellationToken cancellation)
    {
        var reference = BatchReference.New();
        var body = batch.Select(draft => draft.Body).ToArray();
        body[0] = body[0] with { Comment = BatchReference.AppendTo(body[0].Comment, reference) };
        Write(new Sending(reference, time.GetUtcNow(), [.. batch.Select(draft => draft.Sent)]));
        journal.Flush();
        try
        {
            var stored = await api.AddResultsForCasesAsync(run, new AddResultsForCases { Results = body }, cancellation).ConfigureAwait(false);
            Write(new Accepted(reference, [.. stored.Select(result => result.Id)]));
            return null;
        }
        catch (TestRailException failure) when (!failure.IsInDoubt)
        {
            Write(new Returned(reference, failure.Reason ?? failure.Kind.ToString()));
            if (failure.Kind is FailureKind.BadRequest or FailureKind.TooLarge)
                return failure;

            throw;
        }
    }

    private async Task AfterRefusalAsync(List<DraftResult> batch, TestRailException refusal, Stack<List<DraftResult>> open, CancellationToken cancellation)
    {
        if (RefusalReader.CaseIn(refusal.Reason) is { } culprit && batch.Exists(draft => draft.Sent.Case == culprit))
        {
            // TestRail names one case at a time; the run's own list names all the others at once.
            _casesOfRun ??= await CasesOfRunAsync(cancellation).ConfigureAwait(false);
            _casesOfRun.Remove(culprit);
            open.Push(batch);
        }
        else if (batch.Count == 1)
        {
            Refuse(batch, refusal.Reason ?? refusal.Message, isUnknownCase: false);
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
        Refuse(batch.Where(draft => !_casesOfRun!.Contains(draft.Sent.Case)), "The case is unknown or not part of the run.", isUnknownCase: true);
        return batch.FindAll(draft => _casesOfRun!.Contains(draft.Sent.Case));
    }

    private void Refuse(IEnumerable<DraftResult> results, string reason, bool isUnknownCase)
    {
        foreach (var result in results)
        {
            Refused.Add(new RefusedResult(result.Sent.Case, result.Test, reason, isUnknownCase));
            Write(new Refused(result.Sent.Case, result.Sent.Records, reason));
        }
    }

    private async Task<HashSet<long>> CasesOfRunAsync(CancellationToken cancellation)
    {
        var cases = new HashSet<long>();
        await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
        {
            if (test.CaseId is { } id)
                cases.Add(id);
        }

        return cases;
    }

    private void Write(Entry entry)
    {
        journal.Append(entry);
        backlog.Apply(entry);
    }
}
