using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Session;

/// <summary>Takes the key out of all text on its way to a journal, a comment or a terminal: tests print surprising things.</summary>
internal sealed class Redaction(string? secret)
{
    /// <summary>A shorter secret would be found in the middle of ordinary words.</summary>
    private const int ShortestSecret = 6;

    private const string Stars = "***";

    private readonly string? _secret = secret?.Length >= ShortestSecret ? secret : null;

    public TestResult Apply(TestResult result) => _secret is null || !IsIn(result)
        ? result
        : result with
        {
            Message = Apply(result.Message),
            StackTrace = Apply(result.StackTrace),
            Output = Apply(result.Output),
            ErrorOutput = Apply(result.ErrorOutput),
            Test = result.Test with { DisplayName = Apply(result.Test.DisplayName)! },
        };

    public Message Apply(Message message) =>
        _secret is null ? message : message with { Text = Apply(message.Text)!, Action = Apply(message.Action) };

    /// <summary>The arguments that do not hold the key.</summary>
    public IReadOnlyDictionary<string, string?> Without(IReadOnlyDictionary<string, string?> arguments) =>
        _secret is null ? arguments : arguments.Where(pair => !IsIn(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value);

    private bool IsIn(TestResult result) =>
        IsIn(result.Message) || IsIn(result.StackTrace) || IsIn(result.Output) || IsIn(result.ErrorOutput) || IsIn(result.Test.DisplayName);

    private bool IsIn(string? text) => text?.Contains(_secret!, StringComparison.Ordinal) == true;

    private string? Apply(string? text) => text?.Replace(_secret!, Stars, StringComparison.Ordinal);
}
