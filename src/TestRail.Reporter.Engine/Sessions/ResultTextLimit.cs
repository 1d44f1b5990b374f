using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// Truncates texts that are longer than any comment. A test with endless output must not fill the disk or write a line that is too long to
/// read.
/// </summary>
internal static class ResultTextLimit
{
    /// <summary>In characters. This is the maximum of <c>results.maxCommentLength</c>.</summary>
    private const int MaxLength = 1_000_000;

    public static TestResult Apply(TestResult result) => !IsOver(result)
        ? result
        : result with
        {
            Message = Apply(result.Message),
            StackTrace = Apply(result.StackTrace),
            Output = Apply(result.Output),
            ErrorOutput = Apply(result.ErrorOutput),
            Test = result.Test with { Id = Apply(result.Test.Id)!, DisplayName = Apply(result.Test.DisplayName)!, Fixture = Apply(result.Test.Fixture) },
        };

    private static bool IsOver(TestResult result) =>
        IsOver(result.Message) || IsOver(result.StackTrace) || IsOver(result.Output) || IsOver(result.ErrorOutput)
        || IsOver(result.Test.Id) || IsOver(result.Test.DisplayName) || IsOver(result.Test.Fixture);

    private static bool IsOver(string? text) => text?.Length > MaxLength;

    private static string? Apply(string? text) => text is null ? null : TextTruncation.Middle(text, MaxLength);
}
