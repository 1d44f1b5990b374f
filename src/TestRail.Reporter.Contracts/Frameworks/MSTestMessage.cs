using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>
/// Splits the message of a failed MSTest result into the test's own message and the clean-ups of its class or assembly. MSTest 3 reports a failed
/// clean-up in the last test's result: instead of a message if the test passed, combined with the test's message if it failed.
/// </summary>
/// <param name="Own">The test's own message; null when there is none.</param>
/// <param name="Cleanups">The failed clean-ups; empty for an ordinary failure.</param>
internal sealed partial record MSTestMessage(string? Own, IReadOnlyList<FailedPart> Cleanups)
{
    /// <summary>The start of .NET's message for several exceptions. It is English on every system.</summary>
    public const string SeveralErrors = "One or more errors occurred. (";

    private const string Separator = ") (";

    /// <summary>True for the message of <c>Assert.Inconclusive</c>. MSTest translates the message but not this name.</summary>
    public bool IsInconclusive => Own is not null && Inconclusive().IsMatch(Own);

    public static MSTestMessage Read(string? message)
    {
        if (message is null)
            return new MSTestMessage(null, []);
        if (ParseCleanup(message) is { } only)
            return new MSTestMessage(null, [only]);
        if (!message.StartsWith(SeveralErrors, StringComparison.Ordinal))
            return new MSTestMessage(message, []);

        var first = -1;
        List<FailedPart> cleanups = [];
        foreach (var start in ErrorStarts(message))
        {
            if (ParseCleanup(message[start..]) is not { } cleanup)
                continue;
            if (cleanups.Count == 0)
                first = start;
            cleanups.Add(cleanup);
        }

        return cleanups.Count == 0 ? new MSTestMessage(message, []) : new MSTestMessage(OwnErrors(first, message), cleanups);
    }

    private static FailedPart? ParseCleanup(string text) =>
        MSTestSentences.In(text) is { Part: MSTestSentences.ClassCleanup or MSTestSentences.AssemblyCleanup } cleanup ? cleanup : null;

    private static IEnumerable<int> ErrorStarts(string message)
    {
        for (var start = SeveralErrors.Length; start > 0; start = message.IndexOf(Separator, start, StringComparison.Ordinal) is var end and >= 0 ? end + Separator.Length : -1)
            yield return start;
    }

    /// <summary>The test's own errors before the first clean-up; several stay combined.</summary>
    private static string? OwnErrors(int cleanup, string message)
    {
        var end = cleanup - Separator.Length;
        if (end <= SeveralErrors.Length)
            return null;

        var own = message[SeveralErrors.Length..end];
        return own.Contains(Separator, StringComparison.Ordinal) ? $"{SeveralErrors}{own})" : own;
    }

    [GeneratedRegex("\\A(Fehler bei \"|Error de |Échec de |Сбой )?Assert\\.Inconclusive\\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Inconclusive();
}
