using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Reads xUnit's name for a failed clean-up: <c>[Test Class Cleanup Failure (Shop.CartTests)]</c>.</summary>
internal static partial class XUnitCleanupName
{
    /// <summary>The kinds of clean-up of several classes.</summary>
    public const string OfCollection = "collection fixture", OfAssembly = "assembly fixture";

    /// <summary>The kind of clean-up and its owner; null for any other name.</summary>
    public static (string Cleanup, string Owner)? Parse(string name) =>
        Name().Match(name) is { Success: true } match ? (Kind(match.Groups["kind"].Value.ToLowerInvariant()), Path.GetFileName(match.Groups["owner"].Value)) : null;

    /// <summary>The problem. xUnit v3 names the fixture on the first line and the exception on the next.</summary>
    /// <param name="lines">The message's lines; at least one.</param>
    public static string Problem(IReadOnlyList<string> lines) => lines.Count > 1 && Fixture().IsMatch(lines[0]) ? $"{lines[0].Trim()}: {lines[1].TrimStart('-', ' ').TrimEnd()}" : lines[0];

    private static string Kind(string kind) => kind is "method" or "case" ? $"clean-up of a test {kind}" : $"{kind} fixture";

    [GeneratedRegex(
        @"\A\[Test (?<kind>Assembly|Collection|Class|Method|Case) Cleanup Failure \((?<owner>.*)\)\]\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(Class|Collection|Assembly) fixture type '[^']+' threw in \w+\s*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Fixture();
}
