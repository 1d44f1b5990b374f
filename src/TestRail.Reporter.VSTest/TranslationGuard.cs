using TestRail.Reporter.Contracts.Results;
using TestResult = TestRail.Reporter.Contracts.Results.TestResult;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>VSTest swallows exceptions of loggers, and the result with them. An error of a translator costs what it adds, never the result.</summary>
internal sealed class TranslationGuard
{
    private const int MostErrors = 10;

    private readonly List<string> _errors = [];

    /// <summary>The first errors, each with what was translated.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Runs a translation. Returns null when it failed.</summary>
    /// <param name="what">What is translated, for the error.</param>
    /// <param name="translate">The translation.</param>
    public T? Run<T>(string what, Func<T?> translate)
        where T : class
    {
        try
        {
            return translate();
        }
        catch (Exception failure)
        {
            Note(what, failure);
            return null;
        }
    }

    /// <summary>Runs a step of a translation.</summary>
    public void Run(string what, Action step)
    {
        try
        {
            step();
        }
        catch (Exception failure)
        {
            Note(what, failure);
        }
    }

    /// <summary>Translates a result, if need be without what the frameworks' translators add.</summary>
    /// <param name="result">The result.</param>
    /// <param name="translate">The translation; null for what is no result of a test.</param>
    public TestResult? Translate(VSTestResult result, Func<TestResult?> translate)
    {
        try
        {
            return translate();
        }
        catch (Exception failure)
        {
            Note(result.TestCase.FullyQualifiedName, failure);
            return Run(result.TestCase.FullyQualifiedName, () => Plain(result));
        }
    }

    private static TestResult Plain(VSTestResult result) => new()
    {
        Test = new TestIdentity
        {
            Id = result.TestCase.Id.ToString(),
            DisplayName = result.DisplayName ?? result.TestCase.DisplayName ?? result.TestCase.FullyQualifiedName,
            Source = result.TestCase.Source,
        },
        Outcome = result.Outcome switch
        {
            VSTestOutcome.Passed => Contracts.Results.TestOutcome.Passed,
            VSTestOutcome.Failed => Contracts.Results.TestOutcome.Failed,
            VSTestOutcome.Skipped => Contracts.Results.TestOutcome.Skipped,
            _ => Contracts.Results.TestOutcome.Inconclusive,
        },
        Started = result.StartTime,
        Duration = result.Duration,
        Message = result.ErrorMessage,
        StackTrace = result.ErrorStackTrace,
        Traits = [.. result.TestCase.Traits.Select(trait => new Contracts.Results.Trait(trait.Name, trait.Value))],
    };

    private void Note(string what, Exception failure)
    {
        if (_errors.Count < MostErrors)
            _errors.Add($"{what} could not be read completely: {failure}");
    }
}
