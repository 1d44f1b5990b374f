using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Cuts what no comment could hold: a test that prints without end must not fill the disk, nor make a line that nobody can read back.</summary>
internal static class ResultTextLimit
{
    /// <summary>In characters; the longest comment that can be configured.</summary>
    private const int Longest = 1_000_000;

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

    private static bool IsOver(string? text) => text?.Length > Longest;

    private static string? Apply(string? text) => text is null ? null : TextTruncation.Middle(text, Longest);
}
