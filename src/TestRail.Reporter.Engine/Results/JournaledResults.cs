using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Engine.Results;

/// <summary>The results of a journal with the cases that they belong to, and which of them are still to be sent.</summary>
internal sealed class JournaledResults
{
    private readonly CaseRecords _records = new();
    private readonly TheoryRows _theories = new();

    private JournaledResults()
    {
    }

    /// <summary>The state of the session and its delivery.</summary>
    public JournalState State { get; } = new();

    /// <summary>The number of results of tests with [TestRailIgnore].</summary>
    public int Ignored { get; private set; }

    /// <summary>Results with a case trait that is not a case id: the test's name and the text.</summary>
    public List<(string Test, string Text)> Unreadable { get; } = [];

    /// <summary>True when a test sets a result field.</summary>
    public bool CarriesFields { get; private set; }

    /// <summary>One record for each result and each of its cases, in the order of the journal, then one for each case that was not reached.</summary>
    public IReadOnlyList<CaseRecord> Records => _records.All;

    /// <summary>The cases of tests that were running when the process was killed.</summary>
    public IReadOnlyList<long> RunningCases { get; private set; } = [];

    /// <summary>All cases that a result belongs to.</summary>
    public IEnumerable<long> Cases => Records.Select(record => record.Case).Distinct();

    /// <summary>True when a case has several records to send.</summary>
    public bool HasRows => Pending().Any(records => records.Length > 1);

    /// <summary>Reads a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="matcher">Matches results with cases.</param>
    /// <param name="observe">Is called for each result with its session and its cases; null for nothing.</param>
    public static JournaledResults Read(JournalReader journal, CaseMatcher matcher, Action<string, ResultRecorded, IReadOnlyList<long>>? observe = null)
    {
        var journaled = new JournaledResults();
        foreach (var line in journal.Lines())
            journaled.Apply(line, matcher, observe);
        journaled.RunningCases = [.. journaled.State.Running.SelectMany(started => matcher.Match(UnfinishedResult.Of(started, default)).Cases)];
        journaled._records.Complete(journaled._theories);
        if (observe is not null && journaled.State.Began is { } began)
            journaled._theories.Report((recorded, cases) => observe(began.Session, recorded, cases));
        return journaled;
    }

    /// <summary>Applies an entry that the delivery has written.</summary>
    public void Apply(JournalEntry entry)
    {
        foreach (var settled in State.Apply(entry))
            _records.Settle(settled);
        if (entry is ResultsDiscarded)
            _records.SettleAll();
        if (entry is CasesNotReached unreached)
            _records.Add(CaseRecord.Of(unreached));
    }

    /// <summary>The records to send, case by case, in the order in which the cases first reported.</summary>
    public IEnumerable<CaseRecord[]> Pending() =>
        _records.Unsettled(State.InDoubt.SelectMany(batch => batch.Results).SelectMany(result => result.Records.Select(record => (result.Case, record))).ToHashSet());

    /// <summary>
    /// The cases of <see cref="Pending"/>, each with the records that TestRail has accepted or rejected, in the order of the journal. Cases with
    /// a record in doubt are left out: if it is stored late, it would hide what was sent meanwhile.
    /// </summary>
    public IEnumerable<CaseRecord[]> PendingCases()
    {
        var settled = Records.Where(record => record.IsSettled).ToLookup(record => record.Case);
        var inDoubt = State.InDoubt.SelectMany(batch => batch.Results).Select(result => result.Case).ToHashSet();
        foreach (var pending in Pending().Where(pending => !inDoubt.Contains(pending[0].Case)))
            yield return settled.Contains(pending[0].Case) ? [.. settled[pending[0].Case].Concat(pending).OrderBy(record => record.Number)] : pending;
    }

    /// <summary>Evaluates cases with what the journal says about its session.</summary>
    /// <param name="options">How results of one case are combined.</param>
    public CaseEvaluator Evaluator(ResultOptions options) => new(options) { MayBeFlaky = State.Began?.Key is not null, MayBeIncomplete = State.IsCutShort };

    /// <summary>The number of results to send.</summary>
    /// <param name="options">How results of one case are combined.</param>
    /// <param name="isMeant">Chooses cases; null for all.</param>
    public int CountPending(ResultOptions options, Func<long, bool>? isMeant = null) =>
        Pending().Where(records => isMeant?.Invoke(records[0].Case) != false).Sum(Evaluator(options).Count);

    /// <summary>The number of attachments to upload.</summary>
    public int CountPendingFiles(ResultOptions options) => options.Attachments ? State.Files.Pending().Count() : 0;

    /// <summary>True when every recorded result and file was sent and confirmed.</summary>
    public bool IsSent(ResultOptions options) => State.InDoubt.Count == 0 && CountPending(options) == 0 && CountPendingFiles(options) == 0;

    /// <summary>
    /// True when nothing is left to do. A session without all its results first looks for cases that it did not reach, if it shares its run.
    /// </summary>
    public bool IsDelivered(ResultOptions options) =>
        IsSent(options) && State is not { IsCutShort: true, KnowsNotReached: false, Discarded: 0, Began.Key: not null, Runs.Count: > 0 };

    private void Apply(JournalLine line, CaseMatcher matcher, Action<string, ResultRecorded, IReadOnlyList<long>>? observe)
    {
        if (State.Read(line) is not { } entry)
            return;

        Apply(entry);
        if (entry is ResultRecorded recorded)
            Add(recorded, line, matcher.Match(recorded.Result), observe);
    }

    private void Add(ResultRecorded recorded, JournalLine line, CaseMatchResult match, Action<string, ResultRecorded, IReadOnlyList<long>>? observe)
    {
        _theories.Note(recorded, match.Cases);
        Ignored += recorded.Result.Traits.Any(trait => trait.Key == TraitKeys.Ignore) ? 1 : 0;
        CarriesFields |= SetsField(recorded.Result);
        Unreadable.AddRange(match.Unreadable.Select(text => (recorded.Result.Test.FullName, text)));
        foreach (var id in match.Cases)
            _records.Add(CaseRecord.Of(id, line, recorded));
        if (match.Cases.Count > 0)
            State.Files.Add(recorded);
        if (State.Began is { } began && recorded.Result.AssumptionUnmet is null)
            observe?.Invoke(began.Session, recorded, match.Cases);
    }

    private static bool SetsField(TestResult result) => result.Traits.Any(trait => trait.Key == TraitKeys.Field);
}
