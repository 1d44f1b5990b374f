using System.Text.Json.Serialization;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// One line of a journal. Entries are events and never change; the current state is computed from all entries (event sourcing).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(SessionStarted), "sessionStarted")]
[JsonDerivedType(typeof(TestStarted), "testStarted")]
[JsonDerivedType(typeof(TestWithoutResult), "testWithoutResult")]
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
[JsonDerivedType(typeof(DefectRequested), "defectRequested")]
[JsonDerivedType(typeof(DefectLinked), "defectLinked")]
[JsonDerivedType(typeof(DefectNotPushed), "defectNotPushed")]
[JsonDerivedType(typeof(DefectMissing), "defectMissing")]
[JsonDerivedType(typeof(DefectAdded), "defectAdded")]
[JsonDerivedType(typeof(TestsEnded), "testsEnded")]
[JsonDerivedType(typeof(CasesNotReached), "casesNotReached")]
[JsonDerivedType(typeof(RunsClosed), "runsClosed")]
[JsonDerivedType(typeof(ResultsDiscarded), "resultsDiscarded")]
[JsonDerivedType(typeof(JournalFinished), "journalFinished")]
internal abstract record JournalEntry;

/// <summary>The first entry: identifies the session.</summary>
internal sealed record SessionStarted : JournalEntry
{
    /// <summary>The format version that this reporter writes, and the newest that it can read.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>The session's id. It is part of the references in objects that the session creates in TestRail.</summary>
    public required string Session { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The version of the reporter that wrote the journal.</summary>
    public required string Reporter { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The path of the configuration file; null when there was none.</summary>
    public string? Configuration { get; init; }

    /// <summary>
    /// The folder from which the configuration file was searched. Identifies the repository. No file in this folder is read because a
    /// journal names it.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>Identifies the machine and user that wrote the journal; null in journals of older versions.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// The host arguments that affect what is sent, because a later delivery cannot see them. Never contains secrets or connection
    /// settings.
    /// </summary>
    public IReadOnlyDictionary<string, string?> HostArguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>The key of the sessions that share a run; null when the session has its own run.</summary>
    public string? Key { get; init; }

    /// <summary>True when the host announced that other processes of the same command may also report.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OneOfSeveral { get; init; }

    /// <summary>True when all tests of the assemblies were to run. False in journals of older versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Whole { get; init; }

    /// <summary>Distinguishes the session's tests from the same tests in other sessions; null when not configured.</summary>
    public string? Variant { get; init; }

    /// <summary>True when the journal was written by this user on this machine, so that its paths can be used.</summary>
    [JsonIgnore]
    public bool IsOfThisUser => Origin == JournalOrigin.Current;

    /// <summary>The test assemblies that may be read. Empty for a journal from another machine or user: its paths mean nothing here.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Assemblies => IsOfThisUser ? Sources : [];

    /// <summary>Describes the session for the other sessions that share its run.</summary>
    /// <param name="journal">The path of the session's journal.</param>
    public SharedSession ToShared(string journal) =>
        new() { Session = Session, Journal = journal, Order = At, Sources = IsOfThisUser ? Sources : [.. Sources.Select(source => $"elsewhere:{source}")], Variant = Variant };
}

/// <summary>A test result was recorded.</summary>
/// <param name="Number">The result's number in the session, starting at 1.</param>
/// <param name="Result">The result as the host reported it.</param>
/// <param name="Files">
/// The names of the attachments' copies in the journal's folder, in the order of the result's attachments. A name is null when its file
/// could not be copied. The list is null when there are no attachments.
/// </param>
internal sealed record ResultRecorded(int Number, TestResult Result, IReadOnlyList<string?>? Files = null) : JournalEntry;

/// <summary>An object is about to be created. Until a later entry with its outcome, it is in doubt.</summary>
/// <param name="Reference">The reference in the object's description.</param>
/// <param name="At">When the request was sent.</param>
/// <param name="What">The kind of object.</param>
/// <param name="Project">The project that the object is created in.</param>
/// <param name="Plan">The plan that the entry is added to; null for other objects.</param>
/// <param name="Name">The kind and name of an object that has no description for the reference; null for other objects.</param>
internal sealed record CreationRequested(string Reference, DateTimeOffset At, CreationKind What, long Project, long? Plan = null, string? Name = null) : JournalEntry;

/// <summary>The object was not created, or it was abandoned in favor of one that already existed.</summary>
internal sealed record CreationFailed(string Reference, string Reason) : JournalEntry;

/// <summary>The session created this plan. Its entry is created next.</summary>
internal sealed record PlanCreated(string Reference, long Plan) : JournalEntry;

/// <summary>The session abandoned the plan that it created, in favor of an existing plan with the same name.</summary>
internal sealed record PlanAbandoned(long Plan, string Reason) : JournalEntry;

/// <summary>The session reports to this run. A session whose cases are in several suites has one such entry for each run.</summary>
internal sealed record RunBound : JournalEntry
{
    /// <summary>The base address of TestRail.</summary>
    public required Uri Server { get; init; }

    public required long Run { get; init; }

    /// <summary>The suite whose cases go to this run; null when all cases do.</summary>
    public long? Suite { get; init; }

    /// <summary>The plan that contains the run; null when it is not in a plan.</summary>
    public long? Plan { get; init; }

    /// <summary>The id of the plan entry that contains the run; null when it is not in a plan.</summary>
    public string? PlanEntry { get; init; }

    /// <summary>The run's web page.</summary>
    public required Uri Address { get; init; }

    /// <summary>True when this session, or one that shares the run, created the run. The session may then add cases to it.</summary>
    public bool Created { get; init; }

    /// <summary>True when this session also created the plan.</summary>
    public bool CreatedPlan { get; init; }

    /// <summary>True when other sessions also report to the run, so that this session must not close it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Shared { get; init; }

    /// <summary>The reference in a created run's description. It shows that the journal was not forged. Null for other runs.</summary>
    public string? Reference { get; init; }
}

/// <summary>A batch is about to be sent. Until a later entry with its outcome, it is in doubt.</summary>
/// <param name="Batch">The reference that the batch contains.</param>
/// <param name="At">When the batch was sent. TestRail may still be processing a batch that was sent recently.</param>
/// <param name="Run">The run that the batch is sent to.</param>
/// <param name="Bytes">The approximate size of the request, in bytes.</param>
/// <param name="Results">The results in the batch, in the order sent.</param>
internal sealed record BatchSent(string Batch, DateTimeOffset At, long Run, int Bytes, IReadOnlyList<SentResult> Results) : JournalEntry;

/// <summary>One result in a batch: the case, and the numbers of the recorded results that it combines.</summary>
internal sealed record SentResult(long Case, IReadOnlyList<int> Records);

/// <summary>TestRail accepted the batch.</summary>
/// <param name="Batch">The batch's reference.</param>
/// <param name="Ids">
/// The ids of the stored results, in the order sent. The list is shorter, or contains <see cref="UnknownId"/>, when ids are not known.
/// </param>
/// <param name="Tests">The ids of the tests in the run, in the same order and with the same gaps. Links to results need them.</param>
internal sealed record BatchAccepted(string Batch, IReadOnlyList<long> Ids, IReadOnlyList<long>? Tests = null) : JournalEntry
{
    /// <summary>The id of a stored result whose id is not known and not needed.</summary>
    public const long UnknownId = 0;

    /// <summary>
    /// The positions in the batch of results that must be sent again, because TestRail did not store them or stored them too late; null for
    /// none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? ToSendAgain { get; init; }

    /// <summary>A copy with these positions added to those that must be sent again.</summary>
    public BatchAccepted SendingAgain(IReadOnlyList<int> positions) =>
        positions.Count == 0 ? this : this with { ToSendAgain = [.. (ToSendAgain ?? []).Union(positions)] };
}

/// <summary>The batch was not stored. Its results must be sent again.</summary>
internal sealed record BatchNotStored(string Batch, string Reason) : JournalEntry;

/// <summary>TestRail rejected the result for a reason that sending it again cannot fix.</summary>
internal sealed record ResultRejected(long Case, IReadOnlyList<int> Records, string Reason) : JournalEntry;

/// <summary>The result is not sent: results of other sessions decide the case, and their verdict is configured not to be sent.</summary>
internal sealed record ResultNotSent(long Case, IReadOnlyList<int> Records) : JournalEntry;

/// <summary>The session's runs, or their plan, were closed in TestRail.</summary>
internal sealed record RunsClosed : JournalEntry;

/// <summary>The user discarded everything that was not in TestRail by then: pending results, batches in doubt and files.</summary>
/// <param name="At">When the results were discarded.</param>
/// <param name="Results">The number of discarded results.</param>
internal sealed record ResultsDiscarded(DateTimeOffset At, int Results) : JournalEntry;

/// <summary>
/// The last entry: nothing is left to send. It contains the totals, so that the journal's status can be read from this line alone.
/// </summary>
internal sealed record JournalFinished : JournalEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of results that the session recorded.</summary>
    public required int Recorded { get; init; }

    /// <summary>The number of results that TestRail accepted.</summary>
    public required int Accepted { get; init; }

    /// <summary>The number of results that TestRail rejected.</summary>
    public required int Rejected { get; init; }

    /// <summary>The number of results that the user discarded.</summary>
    public int Discarded { get; init; }

    /// <summary>The web pages of the runs; null when no run was created or used.</summary>
    public IReadOnlyList<Uri>? Addresses { get; init; }

    /// <summary>The number of failures whose defect was not pushed, because the tracker was not available.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DefectsMissing { get; init; }
}
