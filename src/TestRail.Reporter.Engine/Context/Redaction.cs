using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Context;

/// <summary>
/// Removes secrets from all text that is written to a journal, read from one, sent in a comment or printed. Tests may print any secret.
/// </summary>
/// <param name="secrets">The secrets.</param>
internal sealed class Redaction(SecretTexts secrets)
{
    private const string Mask = "***";

    /// <summary>Not all file systems allow asterisks in names.</summary>
    private const string FileNameMask = "redacted";

    public TestResult Apply(TestResult result) => secrets.IsEmpty ? result : result.WithTexts(text => Apply(text)!);

    public TestStarted Apply(TestStarted started) => secrets.IsEmpty
        ? started
        : new TestStarted(started.Test.WithTexts(text => Apply(text)!), [.. started.Traits.Select(trait => trait.WithTexts(text => Apply(text)!))]);

    public Message Apply(Message message) => message with { Text = Apply(message.Text)!, Action = Apply(message.Action) };

    public string? Apply(string? text) => secrets.IsIn(text) ? secrets.Replace(text, Mask) : text;

    /// <summary>
    /// Redacts an entry that is written to a journal or read from one. It may have been written before the secrets were known, and reasons
    /// are texts of a server or tracker, which may repeat what it was sent.
    /// </summary>
    public JournalEntry Apply(JournalEntry entry) => entry switch
    {
        ResultRecorded recorded => Apply(recorded.Result) is var result && ReferenceEquals(result, recorded.Result) ? recorded : recorded with { Result = result },
        TestStarted started => Apply(started),
        TestWithoutResult ended => new TestWithoutResult(Apply(ended.Id)!),
        TestsEnded { FailedCleanups: null, Errors: null } => entry,
        TestsEnded ended => Apply(ended),
        SessionStarted began => began with { Key = Apply(began.Key), Variant = Apply(began.Variant) },
        CreationFailed failed => failed with { Reason = Apply(failed.Reason)! },
        PlanAbandoned abandoned => abandoned with { Reason = Apply(abandoned.Reason)! },
        BatchNotStored batch => batch with { Reason = Apply(batch.Reason)! },
        ResultRejected rejected => rejected with { Reason = Apply(rejected.Reason)! },
        AttachmentNotStored file => file with { Reason = Apply(file.Reason)! },
        AttachmentSettled { Refusal: { } refusal } file => file with { Refusal = Apply(refusal) },
        DefectNotPushed defect => defect with { Reason = Apply(defect.Reason)! },
        _ => entry,
    };

    public TestsEnded Apply(SessionEnd end) => Apply(new TestsEnded(end.Aborted)
    {
        FailedCleanups = end.FailedCleanups.Count == 0 ? null : end.FailedCleanups,
        Errors = end.Errors.Count == 0 ? null : end.Errors,
    });

    /// <summary>Redacts the name of an attached file.</summary>
    public string FileName(string name) => secrets.Replace(name, FileNameMask)!;

    /// <summary>The arguments that contain neither a secret nor a proxy's password.</summary>
    public IReadOnlyDictionary<string, string?> Without(IReadOnlyDictionary<string, string?> arguments) =>
        arguments.Where(pair => !IsKey(pair.Key) && !secrets.IsIn(pair.Value) && !HoldsLogin(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value);

    private TestsEnded Apply(TestsEnded ended) => ended with
    {
        FailedCleanups = ended.FailedCleanups is { } cleanups
            ? [.. cleanups.Select(each => each with { Cleanup = Apply(each.Cleanup)!, Owner = Apply(each.Owner)!, Problem = Apply(each.Problem)! })]
            : null,
        Errors = ended.Errors is { } errors ? [.. errors.Select(each => Apply(each)!)] : null,
    };

    private static bool IsKey(string argument) =>
        OptionTable.PathOf(argument) is { } path && OptionTable.TryGet(path, out var option) && option.Kind == OptionKind.Credential;

    private static bool HoldsLogin(string? value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0;
}
