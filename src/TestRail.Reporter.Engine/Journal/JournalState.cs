using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>The state of a session and its delivery, folded from the entries of its journal.</summary>
internal sealed class JournalState
{
    private readonly Dictionary<string, BatchSent> _inDoubt = [];
    private readonly HashSet<string> _batches = [];
    private readonly Dictionary<long, long> _tests = [];
    private readonly List<RunBound> _runs = [];
    private readonly Dictionary<string, TestStarted> _running = new(StringComparer.Ordinal);

    /// <summary>The first entry; null when it is missing or damaged.</summary>
    public SessionStarted? Began { get; private set; }

    /// <summary>The runs that the session reports to: one, or one for each suite. None before a run was opened.</summary>
    public IReadOnlyList<RunBound> Runs => _runs;

    /// <summary>A run, plan or entry whose creation was requested and not confirmed.</summary>
    public CreationRequested? Opening { get; private set; }

    /// <summary>The plan that the session created, while its entry is missing.</summary>
    public long? Planned { get; private set; }

    /// <summary>The reference in the description of the plan that the session created; null when it created none.</summary>
    public string? PlanReference { get; private set; }

    /// <summary>True when the test run was aborted, or its end is not recorded.</summary>
    public bool Aborted { get; private set; } = true;

    /// <summary>The cases of results that could not be written to the journal.</summary>
    public IReadOnlyList<long> LostCases { get; private set; } = [];

    /// <summary>True when results may be missing.</summary>
    public bool IsCutShort => Aborted || LostCases.Count > 0;

    /// <summary>True when the cases that an aborted session did not reach are known.</summary>
    public bool KnowsNotReached { get; private set; }

    /// <summary>Failed clean-ups that several tests share.</summary>
    public IReadOnlyList<FailedCleanup> FailedCleanups { get; private set; } = [];

    /// <summary>Errors outside of tests that failed the test run.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>True when the session has closed its runs.</summary>
    public bool Closed { get; private set; }

    /// <summary>The number of recorded results.</summary>
    public int Recorded { get; private set; }

    /// <summary>The last number that was given to a result.</summary>
    public int LastNumber { get; private set; }

    /// <summary>
    /// The tests that were started and neither ended nor reported, by name. Without a process that still writes the journal, they ran when it was killed.
    /// </summary>
    public IReadOnlyList<TestStarted> Running => [.. _running.Values.OrderBy(started => started.Test.FullName, StringComparer.Ordinal).ThenBy(started => started.Test.DisplayName, StringComparer.Ordinal)];

    /// <summary>The number of results that TestRail has stored.</summary>
    public int Accepted { get; private set; }

    /// <summary>The number of results that a person discarded.</summary>
    public int Discarded { get; private set; }

    /// <summary>The last entry of a complete journal; null while something is left to do.</summary>
    public JournalFinished? Finished { get; private set; }

    /// <summary>Damaged and repeated lines.</summary>
    public JournalDamage Damage { get; } = new();

    /// <summary>Results that TestRail rejected for good.</summary>
    public List<ResultRejected> Rejected { get; } = [];

    /// <summary>The attachments of results.</summary>
    public AttachmentState Files { get; } = new();

    /// <summary>The defects of failures.</summary>
    public DefectState Defects { get; } = new();

    /// <summary>Batches that were sent and neither confirmed nor returned.</summary>
    public IReadOnlyCollection<BatchSent> InDoubt => _inDoubt.Values;

    /// <summary>True when the journal has a line about the batch. A journal that was damaged or cut off may lack lines.</summary>
    public bool HasSent(string batch) => _batches.Contains(batch);

    /// <summary>The approximate size in bytes of the largest request of which TestRail stored all results.</summary>
    public int LargestStored { get; private set; }

    /// <summary>The number of results in batches in doubt.</summary>
    public int Unconfirmed => InDoubt.Sum(batch => batch.Results.Count);

    /// <summary>The test assemblies of the session.</summary>
    public IReadOnlyList<string> Sources => Began?.Sources ?? [];

    /// <summary>The id of the test that shows a case's results in the run; null when TestRail's replies did not contain it.</summary>
    public long? TestOf(long @case) => _tests.TryGetValue(@case, out var test) ? test : null;

    /// <summary>Applies a line that was read. Returns its entry, or null for a line that is damaged or repeats an earlier one.</summary>
    public JournalEntry? Read(JournalLine line) => Damage.Includes(line, Began) ? null : line.Entry;

    /// <summary>Applies an entry. Returns the results that it settles: TestRail stored them, rejected them, or they are not sent at all.</summary>
    public IReadOnlyList<SentResult> Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case TestStarted or TestWithoutResult or ResultRecorded:
                ApplyToTests(entry);
                break;
            case BatchSent sent:
                _batches.Add(sent.Batch);
                _inDoubt[sent.Batch] = sent;
                break;
            case BatchNotStored returned:
                _inDoubt.Remove(returned.Batch);
                break;
            case BatchAccepted accepted when _inDoubt.Remove(accepted.Batch, out var batch):
                return Settle(batch, accepted);
            case ResultRejected rejected:
                Rejected.Add(rejected);
                return [new SentResult(rejected.Case, rejected.Records)];
            case ResultNotSent unsent:
                return [new SentResult(unsent.Case, unsent.Records)];
            case AttachmentSent or AttachmentNotStored or AttachmentSettled:
                Files.Apply(entry);
                break;
            case DefectEntry defect:
                Defects.Apply(defect);
                break;
            case ResultsDiscarded discarded:
                Discarded += discarded.Results;
                _inDoubt.Clear();
                Files.Clear();
                break;
            default:
                ApplyToSession(entry);
                break;
        }

        return [];
    }

    private void ApplyToTests(JournalEntry entry)
    {
        switch (entry)
        {
            case TestStarted started:
                _running[started.Test.Id] = started;
                break;
            case TestWithoutResult ended:
                _running.Remove(ended.Id);
                break;
            case ResultRecorded recorded:
                _running.Remove(recorded.Result.Test.Id);
                (Recorded, LastNumber) = (Recorded + 1, Math.Max(LastNumber, recorded.Number));
                break;
        }
    }

    private void ApplyToSession(JournalEntry entry)
    {
        switch (entry)
        {
            case SessionStarted began:
                Began = began;
                break;
            case CreationRequested requested:
                Opening = requested;
                break;
            case CreationFailed:
                Opening = null;
                break;
            case PlanCreated planned:
                (Planned, PlanReference, Opening) = (planned.Plan, planned.Reference, null);
                break;
            case PlanAbandoned:
                Planned = null;
                break;
            case RunBound bound:
                _runs.RemoveAll(other => other.Suite == bound.Suite);
                _runs.Add(bound);
                Opening = null;
                break;
            case TestsEnded ended:
                Aborted = ended.Aborted;
                // The host has reported the tests that were still running, or decided not to.
                _running.Clear();
                FailedCleanups = ended.FailedCleanups ?? [];
                Errors = ended.Errors ?? [];
                LostCases = ended.LostCases ?? [];
                break;
            case CasesNotReached unreached:
                (KnowsNotReached, LastNumber) = (true, Math.Max(LastNumber, unreached.First + unreached.Cases.Count - 1));
                break;
            case RunsClosed:
                Closed = true;
                break;
            case JournalFinished finished:
                Finished = finished;
                break;
        }
    }

    private List<SentResult> Settle(BatchSent batch, BatchAccepted accepted)
    {
        var (ids, tests) = (accepted.Ids, accepted.Tests ?? []);
        var settled = new List<SentResult>();
        if (accepted.ToSendAgain is null)
            LargestStored = Math.Max(LargestStored, batch.Bytes);
        foreach (var at in Enumerable.Range(0, batch.Results.Count).Except(accepted.ToSendAgain ?? []))
        {
            Accepted++;
            settled.Add(batch.Results[at]);
            if (at < tests.Count && tests[at] != BatchAccepted.UnknownId)
                _tests[batch.Results[at].Case] = tests[at];
            if (at >= ids.Count || ids[at] == BatchAccepted.UnknownId)
                continue;

            foreach (var record in batch.Results[at].Records)
                Files.Place(record, ids[at], at < tests.Count ? tests[at] : BatchAccepted.UnknownId, batch.Run);
        }

        return settled;
    }
}
