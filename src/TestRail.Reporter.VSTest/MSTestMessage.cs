using System.Text.RegularExpressions;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// What a failed result of MSTest says of its test alone, and which clean-ups of its class or assembly MSTest hung onto it: MSTest 3 makes the last test fail
/// for them, with their message in place of a passed test's, or joined to that of a failed one.
/// </summary>
/// <param name="Own">The test's own message; null when there is none.</param>
/// <param name="Cleanups">The clean-ups; none of an ordinary failure.</param>
internal sealed partial record MSTestMessage(string? Own, IReadOnlyList<FailedPart> Cleanups)
{
    private const string Joint = ") (";

    /// <summary>True when the test's own message is that of <c>Assert.Inconclusive</c>, which MSTest translates but for the name.</summary>
    public bool IsInconclusive => Own is not null && Inconclusive().IsMatch(Own);

    public static MSTestMessage Read(string? message)
    {
        if (message is null)
            return new MSTestMessage(null, []);
        if (Cleanup(message) is { } only)
            return new MSTestMessage(null, [only]);
        if (!message.StartsWith(MSTest.SeveralErrors, StringComparison.Ordinal))
            return new MSTestMessage(message, []);

        var first = -1;
        List<FailedPart> cleanups = [];
        foreach (var start in Starts(message))
        {
            if (Cleanup(message[start..]) is not { } cleanup)
                continue;
            if (cleanups.Count == 0)
                first = start;
            cleanups.Add(cleanup);
        }

        return cleanups.Count == 0 ? new MSTestMessage(message, []) : new MSTestMessage(Before(first, message), cleanups);
    }

    private static FailedPart? Cleanup(string text) =>
        MSTestSentences.In(text) is { Part: MSTestSentences.ClassCleanup or MSTestSentences.AssemblyCleanup } cleanup ? cleanup : null;

    private static IEnumerable<int> Starts(string message)
    {
        for (var start = MSTest.SeveralErrors.Length; start > 0; start = message.IndexOf(Joint, start, StringComparison.Ordinal) is var end and >= 0 ? end + Joint.Length : -1)
            yield return start;
    }

    /// <summary>Several errors of the test itself stay joined.</summary>
    private static string? Before(int cleanup, string message)
    {
        var end = cleanup - Joint.Length;
        if (end <= MSTest.SeveralErrors.Length)
            return null;

        var own = message[MSTest.SeveralErrors.Length..end];
        return own.Contains(Joint, StringComparison.Ordinal) ? $"{MSTest.SeveralErrors}{own})" : own;
    }

    [GeneratedRegex("\\A(Fehler bei \"|Error de |Échec de |Сбой )?Assert\\.Inconclusive\\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Inconclusive();
}
