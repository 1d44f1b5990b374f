using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Checks that an entry contains everything the reporter relies on. The JSON serializer accepts missing members and impossible numbers.
/// </summary>
internal static class JournalEntryValidation
{
    /// <summary>False for an entry that cannot be used.</summary>
    public static bool IsValid(JournalEntry? entry) => entry switch
    {
        null => false,
        SessionStarted start => IsName(start.Session) && start.Reporter is not null && start.Folder is not null && HasNoNulls(start.Sources) && start.HostArguments is not null,
        TestStarted started => IsValid(started.Test) && AreValid(started.Traits),
        TestWithoutResult ended => ended.Id is not null,
        ResultRecorded recorded => recorded.Number > 0 && IsValid(recorded.Result),
        CreationRequested creation => IsName(creation.Reference) && Enum.IsDefined(creation.What) && creation.Project > 0,
        CreationFailed { Reference: var reference } => reference is not null,
        PlanCreated plan => plan.Plan > 0,
        RunBound run => run is { Run: > 0, Server.IsAbsoluteUri: true, Address.IsAbsoluteUri: true } && (run.Reference is null || IsName(run.Reference)),
        BatchSent batch => IsName(batch.Batch) && batch is { Run: > 0, Results.Count: > 0 } && batch.Results.All(IsValid),
        BatchNotStored batch => batch.Batch is not null,
        BatchAccepted accepted => accepted is { Batch: not null, Ids: not null },
        ResultRejected result => result is { Records: not null, Reason: not null },
        ResultNotSent result => result.Records is not null,
        AttachmentSent attachment => attachment is { File: >= 0, ResultId: > 0 },
        DefectRequested defect => AreMarkers(defect.Markers),
        DefectLinked defect => AreMarkers(defect.Markers) && defect.Defect is { Length: > 0 and <= 250 },
        DefectNotPushed defect => AreMarkers(defect.Markers) && defect.Reason is not null,
        DefectMissing defect => defect is { Run: > 0, Case: > 0, Record: > 0 } && AreMarkers([defect.Marker]),
        DefectAdded defect => defect is { Run: > 0, Case: > 0 },
        TestsEnded ended => (ended.Errors is null || HasNoNulls(ended.Errors)) && ended.FailedCleanups?.All(each => each is { Cleanup: not null, Owner: not null, Problem: not null }) != false,
        CasesNotReached unreached => unreached is { First: > 0, Cases: not null },
        JournalFinished finished => finished is { Recorded: >= 0, Accepted: >= 0, Rejected: >= 0, Discarded: >= 0 } && finished.Addresses?.All(each => each is { IsAbsoluteUri: true }) != false,
        ResultsDiscarded discarded => discarded.Results >= 0,
        _ => true,
    };

    private static bool IsValid(TestResult? result) => result is { Attachments: not null } && IsValid(result.Test) && AreValid(result.Traits)
        && Enum.IsDefined(result.Outcome) && result.Duration >= TimeSpan.Zero && result.Attachments.All(file => file is { Path: not null });

    private static bool IsValid(TestIdentity? test) => test is { Id: not null, DisplayName: not null, Source: not null };

    private static bool AreValid(IReadOnlyList<Trait>? traits) => traits?.All(trait => trait is { Key: not null, Value: not null }) == true;

    private static bool IsValid(SentResult? sent) => sent is { Records: not null };

    /// <summary>True for a name that is safe in file names and references.</summary>
    private static bool IsName(string? name) => name is { Length: > 0 and <= 64 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool AreMarkers(IReadOnlyList<string>? markers) => markers?.All(marker => marker is { Length: > 0 and <= 64 }) == true;

    private static bool HasNoNulls(IReadOnlyList<string>? texts) => texts?.All(text => text is not null) == true;
}
