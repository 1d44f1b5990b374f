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

    public TestResult Apply(TestResult result) => secrets.IsEmpty || !IsIn(result)
        ? result
        : result with
        {
            Message = Apply(result.Message),
            StackTrace = Apply(result.StackTrace),
            Output = Apply(result.Output),
            ErrorOutput = Apply(result.ErrorOutput),
            FailedSetup = Apply(result.FailedSetup),
            Test = result.Test with
            {
                Id = Apply(result.Test.Id)!,
                DisplayName = Apply(result.Test.DisplayName)!,
                ClassName = Apply(result.Test.ClassName),
                MethodName = Apply(result.Test.MethodName),
                Fixture = Apply(result.Test.Fixture),
                Variant = Apply(result.Test.Variant),
            },
            Traits = [.. result.Traits.Select(trait => new Trait(Apply(trait.Key)!, Apply(trait.Value)!))],
            Attachments = [.. result.Attachments.Select(file => new Attachment(Apply(file.Path)!, Apply(file.Description)))],
        };

    public Message Apply(Message message) => message with { Text = Apply(message.Text)!, Action = Apply(message.Action) };

    public string? Apply(string? text) => secrets.Replace(text, Mask);

    /// <summary>Redacts an entry that is read from a journal. It may have been written before the secrets were known.</summary>
    public JournalEntry Apply(JournalEntry entry) => entry switch
    {
        ResultRecorded recorded => Apply(recorded.Result) is var result && ReferenceEquals(result, recorded.Result) ? recorded : recorded with { Result = result },
        TestsEnded { FailedCleanups: null, Errors: null } => entry,
        TestsEnded ended => Apply(ended),
        SessionStarted began => began with { Key = Apply(began.Key), Variant = Apply(began.Variant) },
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

    /// <summary>Few results contain a secret. Results without one are not copied.</summary>
    private bool IsIn(TestResult result)
    {
        if (IsIn(result.Test) || secrets.IsIn(result.Message) || secrets.IsIn(result.StackTrace) || secrets.IsIn(result.Output)
            || secrets.IsIn(result.ErrorOutput) || secrets.IsIn(result.FailedSetup))
            return true;

        foreach (var trait in result.Traits)
        {
            if (secrets.IsIn(trait.Key) || secrets.IsIn(trait.Value))
                return true;
        }

        foreach (var file in result.Attachments)
        {
            if (secrets.IsIn(file.Path) || secrets.IsIn(file.Description))
                return true;
        }

        return false;
    }

    private bool IsIn(TestIdentity test) =>
        secrets.IsIn(test.DisplayName) || secrets.IsIn(test.Id) || secrets.IsIn(test.ClassName) || secrets.IsIn(test.MethodName)
        || secrets.IsIn(test.Fixture) || secrets.IsIn(test.Variant);
}
