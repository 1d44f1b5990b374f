namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Reads NUnit's message about a fixture whose <c>OneTimeTearDown</c> or <c>Dispose</c> failed.</summary>
internal static class NUnitTearDownMessage
{
    /// <summary>The kind of clean-up, as NUnit names it.</summary>
    public const string Part = "OneTimeTearDown";

    private const string Prefix = "TearDown : ", Children = "One or more child tests had errors";

    /// <summary>The problem alone. The message may begin with failures before the tear-down. An assertion has no prefix.</summary>
    public static string Problem(string message)
    {
        var lines = message.Split('\n');
        return Array.Find(lines, line => line.StartsWith(Prefix, StringComparison.Ordinal)) is { } marked
            ? marked[Prefix.Length..]
            : string.Join('\n', lines.Where(line => line.TrimEnd() != Children));
    }
}
