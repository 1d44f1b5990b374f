using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads errors outside tests that fail a test run but do not end it for VSTest.</summary>
internal sealed partial class RunErrors
{
    private readonly List<string> _all = [];

    /// <summary>Exceptions outside tests, and adapters that stopped with an exception.</summary>
    public IReadOnlyList<string> All => _all.Count == 0 ? [] : (IReadOnlyList<string>)_all;

    /// <summary>
    /// How xUnit v3's test process crashed; null when it did not. xUnit v3 runs tests in a separate process, so VSTest's process survives.
    /// </summary>
    public string? Crash { get; private set; }

    /// <summary>True when an adapter stopped with an exception, so some tests did not run.</summary>
    public bool AreTestsMissing { get; private set; }

    /// <summary>Reads an error.</summary>
    public void Note(string text)
    {
        if (Catastrophe().Match(text) is { Success: true } match)
        {
            var problem = match.Groups["problem"].Value;
            if (problem.StartsWith("Test process crashed ", StringComparison.Ordinal))
                Crash = problem;
            else
                _all.Add(FailedCleanups.FirstLine(problem));
        }
        else if (text.StartsWith("An exception occurred while invoking executor '", StringComparison.Ordinal))
        {
            AreTestsMissing = true;
            _all.Add(string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim());
        }
    }

    [GeneratedRegex(@"\A\[xUnit\.net [0-9:.]+\] ([^ :]+: )?Catastrophic failure: (?<problem>.+)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Catastrophe();
}
