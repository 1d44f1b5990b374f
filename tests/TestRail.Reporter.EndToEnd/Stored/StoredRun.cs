using System.Text.Json;

namespace TestRail.Reporter.EndToEnd.Stored;

/// <summary>A run with its tests and results, as the server returns them.</summary>
internal sealed class StoredRun(JsonElement run, IReadOnlyList<JsonElement> tests, IReadOnlyList<JsonElement> results)
{
    private static readonly Dictionary<long, string> Statuses = new() { [1] = "passed", [2] = "blocked", [3] = "untested", [4] = "retest", [5] = "failed" };

    public JsonElement Run { get; } = run;

    public long Id => Run.GetProperty("id").GetInt64();

    public string Name => Run.GetProperty("name").GetString()!;

    public bool IsCompleted => Run.GetProperty("is_completed").GetBoolean();

    /// <summary>The ids of the selected cases, in ascending order.</summary>
    public IEnumerable<long> Cases => tests.Select(CaseOf).Order();

    /// <summary>All results, oldest first.</summary>
    public IReadOnlyList<JsonElement> Results { get; } = [.. results.OrderBy(result => result.GetProperty("id").GetInt64())];

    /// <summary>Each case with its status, such as <c>C7 failed</c>, ordered by id.</summary>
    public IEnumerable<string> Verdicts => tests.OrderBy(CaseOf).Select(test => $"C{CaseOf(test)} {Statuses[test.GetProperty("status_id").GetInt64()]}");

    /// <summary>The results of a case, oldest first.</summary>
    public IReadOnlyList<JsonElement> ResultsOf(long @case)
    {
        var test = tests.Single(each => CaseOf(each) == @case).GetProperty("id").GetInt64();
        return [.. Results.Where(result => result.GetProperty("test_id").GetInt64() == test)];
    }

    /// <summary>The only result of a case.</summary>
    public JsonElement ResultOf(long @case) => ResultsOf(@case).Single();

    /// <summary>The comment of the only result of a case.</summary>
    public string CommentOf(long @case) => ResultOf(@case).GetProperty("comment").GetString()!;

    private static long CaseOf(JsonElement test) => test.GetProperty("case_id").GetInt64();
}
