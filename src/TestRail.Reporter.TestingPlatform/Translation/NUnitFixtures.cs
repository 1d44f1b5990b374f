using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>
/// Reads what NUnit's adapter package tells of fixtures after the last test: see <see cref="NUnitFixtureKeys"/>. Before that, a test of an ignored
/// fixture and one of an inconclusive fixture look the same.
/// </summary>
internal sealed class NUnitFixtures
{
    private readonly List<TestResult> _undecided = [];

    /// <summary>True if the outcome is not known yet. <see cref="Decide"/> then returns the result.</summary>
    public bool IsUndecided(TestResult result)
    {
        if (result.Outcome != TestOutcome.Skipped || !NUnitMessage.IsFromFixture(result.Message ?? "") || NUnitMessage.IsInapplicable(result.Message!))
            return false;

        _undecided.Add(result);
        return true;
    }

    /// <summary>The results that were undecided, with their outcomes. They stay skipped without the adapter package, or if NUnit did not reach its end.</summary>
    public IEnumerable<TestResult> Decide()
    {
        var inconclusive = (AppContext.GetData(NUnitFixtureKeys.InconclusiveTests) as string[] ?? []).ToHashSet(StringComparer.Ordinal);
        return _undecided.Select(result => inconclusive.Contains(result.Test.Id) ? result with { Outcome = TestOutcome.Inconclusive } : result);
    }

    /// <summary>Adds the clean-ups that failed.</summary>
    public static void AddTo(FailedCleanups cleanups)
    {
        foreach (var (fixture, message) in AppContext.GetData(NUnitFixtureKeys.FailedTearDowns) as KeyValuePair<string, string>[] ?? [])
            cleanups.Add(NUnitTearDownMessage.Part, fixture, NUnitTearDownMessage.Problem(message));
    }
}
