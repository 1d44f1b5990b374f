using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>The clean-ups that failed in this test run, without duplicates: some frameworks report one in a message and in results.</summary>
internal sealed class FailedCleanups
{
    private readonly List<FailedCleanup> _all = [];

    public IReadOnlyList<FailedCleanup> All => _all.Count == 0 ? [] : (IReadOnlyList<FailedCleanup>)_all;

    public void Add(string cleanup, string owner, string problem)
    {
        var failed = new FailedCleanup(cleanup, owner, FirstLine(problem));
        if (!_all.Contains(failed))
            _all.Add(failed);
    }

    /// <summary>The first line that is not blank.</summary>
    public static string FirstLine(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
}
