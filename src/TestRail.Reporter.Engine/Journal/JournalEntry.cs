using System.Text.Json.Serialization;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// One line of a journal: something that happened, never changed afterwards. What is true now is a fold over the entries.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(SessionStarted), "sessionStarted")]
[JsonDerivedType(typeof(ResultRecorded), "resultRecorded")]
[JsonDerivedType(typeof(CreationRequested), "creationRequested")]
[JsonDerivedType(typeof(CreationFailed), "creationFailed")]
[JsonDerivedType(typeof(PlanCreated), "planCreated")]
[JsonDerivedType(typeof(PlanAbandoned), "planAbandoned")]
[JsonDerivedType(typeof(RunBound), "runBound")]
[JsonDerivedType(typeof(BatchSent), "batchSent")]
[JsonDerivedType(typeof(BatchAccepted), "batchAccepted")]
[JsonDerivedType(typeof(ResultRejected), "resultRejected")]
[JsonDerivedType(typeof(BatchNotStored), "batchNotStored")]
[JsonDerivedType(typeof(ResultNotSent), "resultNotSent")]
[JsonDerivedType(typeof(AttachmentSent), "attachmentSent")]
[JsonDerivedType(typeof(AttachmentNotStored), "attachmentNotStored")]
[JsonDerivedType(typeof(AttachmentSettled), "attachmentSettled")]
[JsonDerivedType(typeof(TestsEnded), "testsEnded")]
[JsonDerivedType(typeof(RunsClosed), "runsClosed")]
[JsonDerivedType(typeof(ResultsDiscarded), "resultsDiscarded")]
[JsonDerivedType(typeof(JournalFinished), "journalFinished")]
internal abstract record JournalEntry;

/// <summary>The first entry: whose journal this is.</summary>
internal sealed record SessionStarted : JournalEntry
{
    /// <summary>The format that this reporter writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>Names the session; part of the references that go into what we create at the server.</summary>
    public required string Session { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The version of the reporter that wrote the journal.</summary>
    public required string Reporter { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The configuration file in force; null when there was none.</summary>
    public string? Configuration { get; init; }

    /// <summary>The folder that configuration was looked for from. It tells the repository; nothing is read from there for the journal's sake.</summary>
    public required string Folder { get; init; }

    /// <summary>The machine and user that wrote the journal; null in journals of reporters that did not note them.</summary>
    public string? Origin { get; init; }

    /// <summary>Options of the host's command line that shape what is sent, which a later delivery cannot see; never a secret, and never where to connect.</summary>
    public IReadOnlyDictionary<string, string?> HostArguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>What the session has in common with those that it shares a run with; null when it has a run of its own.</summary>
    public string? Key { get; init; }

    /// <summary>True when the host said that other processes of the same command may report too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OneOfSeveral { get; init; }

    /// <summary>True when all tests of the assemblies were to run; false also in journals of reporters that did not note it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Whole { get; init; }

    /// <summary>What tells the session's tests from the same tests in other sessions; null where nobody says.</summary>
    public string? Variant { get; init; }

    /// <summary>True when the same user wrote it on the same machine: then its paths are that user's own.</summary>
    [JsonIgnore]
    public bool IsOfThisUser => Origin == JournalOrigin.Current;

    /// <summary>The test assemblies that may be read; none of a journal from elsewhere, whose paths mean nothing here.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Assemblies => IsOfThisUser ? Sources : [];

    /// <summary>The session as those know it that share its run.</summary>
    /// <param name="journal">The session's journal.</param>
    public SharedSession ToShared(string journal) =>
        new() { Session = Session, Journal = journal, Order = At, Sources = IsOfThisUser ? Sources : [.. Sources.Select(source => $"elsewhere:{source}")], Variant = Variant };
}

/// <summary>A test gave a result.</summary>
/// <param name="Number">1 for the first result of the session.</param>
/// <param name="Result">All that the host saw.</param>
/// <param name="Files">Names of the attachments' copies in the journal's folder, in the order of the result's attachments; null where a file could not be copied.</param>
internal sealed record ResultRecorded(int Number, TestResult Result, IReadOnlyList<string?>? Files = null) : JournalEntry;

/// <summary>Something is about to be created; until the next word on it, it may or may not exist.</summary>
/// <param name="Reference">What its description carries.</param>
/// <param name="At">When.</param>
/// <param name="What">What is created.</param>
/// <param name="Project">The project it is created in.</param>
/// <param name="Plan">The plan that an entry is added to.</param>
/// <param name="Name">What it is and its name, where it has no description that could carry the reference.</param>
internal sealed record CreationRequested(string Reference, DateTimeOffset At, CreationKind What, long Project, long? Plan = null, string? Name = null) : JournalEntry;

/// <summary>It certainly was not created; or it was given up for another that was there before.</summary>
internal sealed record CreationFailed(string Reference, string Reason) : JournalEntry;

/// <summary>The session created this plan; its entry is yet to come.</summary>
internal sealed record PlanCreated(string Reference, long Plan) : JournalEntry;

/// <summary>The plan that the session created was given up for another of its name that was there before.</summary>
internal sealed record PlanAbandoned(long Plan, string Reason) : JournalEntry;

/// <summary>The session reports into this run; into several, when its cases are of several suites.</summary>
internal sealed record RunBound : JournalEntry
{
    /// <summary>The server's base address.</summary>
    public required Uri Server { get; init; }

    public required long Run { get; init; }

    /// <summary>The suite whose cases go there; null when all do.</summary>
    public long? Suite { get; init; }

    /// <summary>The plan that the run is part of.</summary>
    public long? Plan { get; init; }

    /// <summary>The plan's entry that holds the run.</summary>
    public string? PlanEntry { get; init; }

    /// <summary>Where a person sees the run.</summary>
    public required Uri Address { get; init; }

    /// <summary>True when this session, or one that shares the run, created it: it may select cases in it.</summary>
    public bool Created { get; init; }

    /// <summary>True when this session created the plan too.</summary>
    public bool CreatedPlan { get; init; }

    /// <summary>True when other sessions report into it too, so that none of them may close it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Shared { get; init; }
}

/// <summary>A batch is about to leave; until the next word on it, it may or may not have arrived.</summary>
/// <param name="Batch">The reference that the batch carries to the server.</param>
/// <param name="At">When; a batch that is not found at the server may still be on its way for a while.</param>
/// <param name="Run">The run it is sent to.</param>
/// <param name="Bytes">About how large the request is.</param>
/// <param name="Results">What is in it, in the order sent.</param>
internal sealed record BatchSent(string Batch, DateTimeOffset At, long Run, int Bytes, IReadOnlyList<SentResult> Results) : JournalEntry;

/// <summary>One result of a batch: the case, and the records that it sums up.</summary>
internal sealed record SentResult(long Case, IReadOnlyList<int> Records);

/// <summary>The server stored the batch.</summary>
/// <param name="Batch">The batch's reference.</param>
/// <param name="Ids">The results' ids at the server, in the order sent; fewer, or <see cref="UnknownId"/>, where they are not known.</param>
/// <param name="Tests">The ids of the tests that the results belong to, likewise; a person finds a result by its test.</param>
internal sealed record BatchAccepted(string Batch, IReadOnlyList<long> Ids, IReadOnlyList<long>? Tests = null) : JournalEntry
{
    /// <summary>Stands for the id of a result that was stored, and that nothing needs the id of.</summary>
    public const long UnknownId = 0;

    /// <summary>The places in the batch of results that the server did not store, and that are to be sent anew; null when it stored all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Missing { get; init; }
}

/// <summary>The batch certainly was not stored; its results are to be sent anew.</summary>
internal sealed record BatchNotStored(string Batch, string Reason) : JournalEntry;

/// <summary>The server does not take this result, for a reason that sending again cannot cure.</summary>
internal sealed record ResultRejected(long Case, IReadOnlyList<int> Records, string Reason) : JournalEntry;

/// <summary>The result is not sent: what other sessions that share the run reported decides its case, and that verdict is not reported.</summary>
internal sealed record ResultNotSent(long Case, IReadOnlyList<int> Records) : JournalEntry;

/// <summary>A file is about to be uploaded to a stored result; until the next word on it, it may or may not be there.</summary>
internal sealed record AttachmentSent(int Record, int File, long ResultId, DateTimeOffset At) : JournalEntry;

/// <summary>The file certainly is not there, and is to be uploaded anew.</summary>
internal sealed record AttachmentNotStored(int Record, int File, long ResultId, string Reason) : JournalEntry;

/// <summary>The file is at the server; or never will be, when <paramref name="Refusal"/> says why.</summary>
internal sealed record AttachmentSettled(int Record, int File, long ResultId, string? AttachmentId, string? Refusal = null) : JournalEntry;

/// <summary>The host's test run is over: no record follows.</summary>
internal sealed record TestsEnded(bool Aborted) : JournalEntry
{
    /// <summary>Clean-ups that failed; null when none did.</summary>
    public IReadOnlyList<FailedCleanup>? FailedCleanups { get; init; }

    /// <summary>What else failed the run beside its tests; null when nothing did.</summary>
    public IReadOnlyList<string>? Errors { get; init; }
}

/// <summary>The session's runs, or their plan, were closed at the server.</summary>
internal sealed record RunsClosed : JournalEntry;

/// <summary>A person gave up all that was not at the server by then: pending results, batches in doubt, files.</summary>
/// <param name="At">When.</param>
/// <param name="Results">How many results that were.</param>
internal sealed record ResultsDiscarded(DateTimeOffset At, int Results) : JournalEntry;

/// <summary>The last entry: nothing of the journal is left to be done, so whoever reads it need read no further than this.</summary>
internal sealed record JournalFinished : JournalEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>How many results the session recorded.</summary>
    public required int Recorded { get; init; }

    /// <summary>How many results the server stored.</summary>
    public required int Accepted { get; init; }

    /// <summary>How many results the server refused for good.</summary>
    public required int Rejected { get; init; }

    /// <summary>How many results a person gave up.</summary>
    public int Discarded { get; init; }

    /// <summary>Where a person sees the runs; null when none was opened.</summary>
    public IReadOnlyList<Uri>? Addresses { get; init; }
}
