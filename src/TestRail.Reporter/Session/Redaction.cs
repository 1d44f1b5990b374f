using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session;

/// <summary>Takes the key out of all text on its way to a journal, a comment or a terminal: tests print surprising things.</summary>
/// <param name="key">The key; null when none is known.</param>
internal sealed class Redaction(Secret? key)
{
    /// <summary>A shorter secret would be found in the middle of ordinary words.</summary>
    private const int ShortestSecret = 6;

    private const string Stars = "***";

    private readonly string? _secret = key?.Reveal() is { Length: >= ShortestSecret } secret ? secret : null;

    public TestResult Apply(TestResult result) => !IsIn(result)
        ? result
        : result with
        {
            Message = Apply(result.Message),
            StackTrace = Apply(result.StackTrace),
            Output = Apply(result.Output),
            ErrorOutput = Apply(result.ErrorOutput),
            Test = result.Test with
            {
                Id = Apply(result.Test.Id)!,
                DisplayName = Apply(result.Test.DisplayName)!,
                ClassName = Apply(result.Test.ClassName),
                MethodName = Apply(result.Test.MethodName),
                Fixture = Apply(result.Test.Fixture),
            },
            Traits = [.. result.Traits.Select(trait => trait with { Value = Apply(trait.Value)! })],
        };

    public Message Apply(Message message) =>
        _secret is null ? message : message with { Text = Apply(message.Text)!, Action = Apply(message.Action) };

    public string? Apply(string? text) => _secret is null ? text : text?.Replace(_secret, Stars, StringComparison.Ordinal);

    public Ended Apply(SessionEnd end) => new(end.Aborted)
    {
        FailedCleanups = end.FailedCleanups.Count == 0
            ? null
            : [.. end.FailedCleanups.Select(each => each with { Owner = Apply(each.Owner)!, Problem = Apply(each.Problem)! })],
        Errors = end.Errors.Count == 0 ? null : [.. end.Errors.Select(each => Apply(each)!)],
    };

    /// <summary>The arguments that hold neither the key nor the password of a proxy.</summary>
    public IReadOnlyDictionary<string, string?> Without(IReadOnlyDictionary<string, string?> arguments) =>
        arguments.Where(pair => !IsKey(pair.Key) && !IsIn(pair.Value) && !HoldsLogin(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static bool IsKey(string argument) =>
        OptionTable.PathOf(argument) is { } path && OptionTable.TryGet(path, out var option) && option.Kind == OptionKind.Credential;

    private static bool HoldsLogin(string? value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0;

    private bool IsIn(TestResult result) =>
        IsIn(result.Message) || IsIn(result.StackTrace) || IsIn(result.Output) || IsIn(result.ErrorOutput)
        || IsIn(result.Test.DisplayName) || IsIn(result.Test.Id) || IsIn(result.Test.ClassName) || IsIn(result.Test.MethodName) || IsIn(result.Test.Fixture)
        || result.Traits.Any(trait => IsIn(trait.Value));

    private bool IsIn(string? text) => _secret is not null && text?.Contains(_secret, StringComparison.Ordinal) == true;

}
