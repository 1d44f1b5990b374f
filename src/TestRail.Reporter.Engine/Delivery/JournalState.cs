using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>What a journal holds that is to be delivered, and how far an earlier delivery came: a fold over its entries.</summary>
internal sealed class JournalState
{
    private readonly CaseRecords _records = new();
    private readonly TheoryRows _theories = new();
    private readonly Dictionary<string, BatchSent> _open = [];
    private readonly Dictionary<long, long> _tests = [];
    private readonly List<RunBound> _runs = [];

    private JournalState()
    {
    }

    public SessionStarted? Began { get; private set; }

    /// <summary>The runs that the session reports into: one, or one for each suite of its cases. None when no delivery got so far.</summary>
    public IReadOnlyList<RunBound> Runs => _runs;

    /// <summary>A run, plan or entry that may or may not have been created.</summary>
    public CreationRequested? Opening { get; private set; }

    /// <summary>The plan that the session created, should its entry still be missing.</summary>
    public long? Planned { get; private set; }

    /// <summary>True when the host's test run ended before all tests had.</summary>
    public bool Aborted { get; private set; } = true;

    /// <summary>Clean-ups that tests share and that failed.</summary>
    public IReadOnlyList<FailedCleanup> FailedCleanups { get; private set; } = [];

    /// <summary>What else failed the host's test run beside its tests.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>True when the runs were closed, as far as that was asked.</summary>
    public bool Closed { get; private set; }

    /// <summary>How many results the session recorded.</summary>
    public int Recorded { get; private set; }

    /// <summary>How many of them are of tests that are never reported.</summary>
    public int Ignored { get; private set; }

    /// <summary>How many results the server has stored.</summary>
    public int Accepted { get; private set; }

    /// <summary>Results whose attribute holds something that is no case id: the test's name and the text.</summary>
    public List<(string Test, string Text)> Unreadable { get; } = [];

    /// <summary>How many results a person gave up.</summary>
    public int Discarded { get; private set; }

    /// <summary>That nothing was left to be done; null while something may be.</summary>
    public JournalFinished? Finished { get; private set; }

    /// <summary>Lines of the journal that are passed over.</summary>
    public JournalDamage Damage { get; } = new();

    /// <summary>Results that the server refused for good.</summary>
    public List<ResultRejected> Rejected { get; } = [];

    /// <summary>The files that belong to the results.</summary>
    public AttachmentState Files { get; } = new();

    /// <summary>Batches that left and were never heard of again.</summary>
    public IReadOnlyCollection<BatchSent> InDoubt => _open.Values;

    /// <summary>True when a test brings a result field of its own.</summary>
    public bool CarriesFields { get; private set; }

    /// <summary>The test assemblies of the session.</summary>
    public IReadOnlyList<string> Sources => Began?.Sources ?? [];

    /// <summary>What every record is to every case that it belongs to, in the order of the journal.</summary>
    public IReadOnlyList<CaseRecord> Records => _records.All;

    /// <summary>All cases that a result belongs to.</summary>
    public IEnumerable<long> Cases => Records.Select(record => record.Case).Distinct();

    /// <summary>Reads a journal, whose results <paramref name="matcher"/> matches with cases, and tells <paramref name="publication"/> of each.</summary>
    public static JournalState Read(JournalReader journal, CaseMatcher matcher, SharedResultsPublisher? publication = null)
    {
        var backlog = new JournalState();
        foreach (var line in journal.Lines())
            backlog.Apply(line, matcher, publication);
        backlog._records.Complete(backlog._theories);
        if (publication is not null && backlog.Began is { } began)
            backlog._theories.Report((recorded, cases) => publication.Add(began.Session, recorded, cases));
        return backlog;
    }

    /// <summary>The id of the test that shows a case's results in the run; null as long as no answer of TestRail's named it.</summary>
    public long? TestOf(long @case) => _tests.TryGetValue(@case, out var test) ? test : null;

    /// <summary>The records that are not settled yet, case by case, in the order in which the cases first reported.</summary>
    public IEnumerable<CaseRecord[]> Pending() =>
        _records.Unsettled(InDoubt.SelectMany(batch => batch.Results).SelectMany(result => result.Records.Select(record => (result.Case, record))).ToHashSet());

    /// <summary>True when a case has several records that are not settled yet.</summary>
    public bool HasRows => Pending().Any(records => records.Length > 1);

    /// <summary>How many results are still to be sent, of all cases or of some.</summary>
    public int CountPending(ResultOptions options, Func<long, bool>? isMeant = null) =>
        Pending().Where(records => isMeant?.Invoke(records[0].Case) != false).Sum(new CaseEvaluator(options).Count);

    /// <summary>True when the test brought a result field of its own.</summary>
    public static bool Carries(ResultRecorded recorded) => recorded.Result.Traits.Any(trait => trait.Key == TraitKeys.Field);

    /// <summary>How many results may or may not have arrived.</summary>
    public int Unconfirmed => InDoubt.Sum(batch => batch.Results.Count);

    /// <summary>How many files are still to be uploaded.</summary>
    public int CountPendingFiles(ResultOptions options) => options.Attachments ? Files.Pending().Count() : 0;

    /// <summary>True when nothing is left to be sent, to be settled or to be uploaded.</summary>
    public bool IsDelivered(ResultOptions options) => InDoubt.Count == 0 && CountPending(options) == 0 && CountPendingFiles(options) == 0;

    /// <summary>Takes note of an entry that the delivery itself wrote.</summary>
    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case SessionStarted began:
                Began = began;
                break;
            case CreationRequested opening:
                Opening = opening;
                break;
            case CreationFailed:
                Opening = null;
                break;
            case PlanCreated planned:
                (Planned, Opening) = (planned.Plan, null);
                break;
            case PlanAbandoned:
                Planned = null;
                break;
            case RunBound bound:
                _runs.RemoveAll(other => other.Suite == bound.Suite);
                _runs.Add(bound);
                Opening = null;
                break;
            case BatchSent sending:
                _open[sending.Batch] = sending;
                break;
            case BatchNotStored returned:
                _open.Remove(returned.Batch);
                break;
            case Journal.BatchAccepted accepted when _open.Remove(accepted.Batch, out var batch):
                Settle(batch, accepted);
                break;
            case Journal.ResultRejected refused:
                Rejected.Add(refused);
                _records.Settle(new SentResult(refused.Case, refused.Records));
                break;
            case ResultNotSent unsent:
                _records.Settle(new SentResult(unsent.Case, unsent.Records));
                break;
            case AttachmentSent or AttachmentNotStored or AttachmentSettled:
                Files.Apply(entry);
                break;
            case TestsEnded ended:
                Aborted = ended.Aborted;
                FailedCleanups = ended.FailedCleanups ?? [];
                Errors = ended.Errors ?? [];
                break;
            case Journal.RunsClosed:
                Closed = true;
                break;
            case Journal.ResultsDiscarded discarded:
                Discard(discarded);
                break;
            case JournalFinished finished:
                Finished = finished;
                break;
        }
    }

    private void Apply(JournalLine line, CaseMatcher matcher, SharedResultsPublisher? publication)
    {
        if (Damage.Includes(line, Began))
            return;

        if (line.Entry is ResultRecorded recorded)
            Add(recorded, line, matcher.Match(recorded.Result), publication);
        else
            Apply(line.Entry!);
    }

    private void Add(ResultRecorded recorded, JournalLine line, CaseMatchResult match, SharedResultsPublisher? publication)
    {
        Recorded++;
        _theories.Note(recorded, match.Cases);
        Ignored += recorded.Result.Traits.Any(trait => trait.Key == TraitKeys.Ignore) ? 1 : 0;
        CarriesFields |= Carries(recorded);
        Unreadable.AddRange(match.Unreadable.Select(text => (recorded.Result.Test.FullName, text)));
        foreach (var id in match.Cases)
            _records.Add(CaseRecord.Of(id, line, recorded));
        if (match.Cases.Count > 0)
            Files.Add(recorded);
        if (Began is { } began && recorded.Result.AssumptionUnmet is null)
            publication?.Add(began.Session, recorded, match.Cases);
    }

    private void Discard(ResultsDiscarded discarded)
    {
        Discarded += discarded.Results;
        _open.Clear();
        Files.Clear();
        _records.SettleAll();
    }

    private void Settle(BatchSent batch, Journal.BatchAccepted accepted)
    {
        var (ids, tests) = (accepted.Ids, accepted.Tests ?? []);
        foreach (var i in Enumerable.Range(0, batch.Results.Count).Except(accepted.Missing ?? []))
        {
            Accepted++;
            _records.Settle(batch.Results[i]);
            if (i < tests.Count && tests[i] != Journal.BatchAccepted.UnknownId)
                _tests[batch.Results[i].Case] = tests[i];
            foreach (var record in batch.Results[i].Records)
            {
                if (i < ids.Count && ids[i] != Journal.BatchAccepted.UnknownId)
                    Files.Place(record, ids[i], i < tests.Count ? tests[i] : Journal.BatchAccepted.UnknownId, batch.Run);
            }
        }
    }
}
