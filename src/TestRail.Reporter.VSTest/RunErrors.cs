using System.Text.RegularExpressions;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads of what fails a test run beside its tests, and that VSTest does not take for the end of the run.</summary>
internal sealed partial class RunErrors
{
    private readonly List<string> _all = [];

    /// <summary>An exception outside of tests, or an adapter that gave up.</summary>
    public IReadOnlyList<string> All => _all.Count == 0 ? [] : (IReadOnlyList<string>)_all;

    /// <summary>How the process ended in which xUnit v3 runs its tests, VSTest's own living on; null when it did not end early.</summary>
    public string? Crash { get; private set; }

    /// <summary>True when an adapter gave up, so that tests did not run.</summary>
    public bool AreTestsMissing { get; private set; }

    /// <summary>Takes note of an error.</summary>
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
