using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Every way in which one case can get several results, with every rule for combining them.</summary>
internal sealed class CombinedResultTests : StoryFixture
{
    private static readonly string[] Choices = ["worst", "last", "all"];

    /// <summary>The results of the tests, and for each value of <c>results.retries</c> the statuses stored with rows <c>worst | last | all</c>. 0 is a result with a comment and no status.</summary>
    private static readonly (string Name, TestResult[] Results, (string Retries, string Stored)[] Expected)[] Table =
    [
        ("rows", [Passed(1).Row("1"), Failed(1).Row("2"), Passed(1).Row("3")],
            [("last", "5 | 1 | 1 1 5"), ("worst", "5 | 1 | 1 1 5"), ("all", "5 | 1 | 1 1 5")]),
        ("rows that read alike", [Failed(1), Passed(1)],
            [("last", "5 | 1 | 1 5"), ("worst", "5 | 1 | 1 5"), ("all", "5 | 1 | 1 5")]),
        ("frameworks", [Failed(1).On("net8.0"), Passed(1).On("net10.0")],
            [("last", "5 | 1 | 1 5"), ("worst", "5 | 1 | 1 5"), ("all", "5 | 1 | 1 5")]),
        ("several tests", [Passed(1).Named("Adds"), Failed(1).Named("Removes"), Skipped(1).Named("Clears")],
            [("last", "5 | 5 | 0 1 5"), ("worst", "5 | 5 | 0 1 5"), ("all", "5 | 5 | 0 1 5")]),
        ("a retry that passed", [Failed(1).Attempt(1), Failed(1).Attempt(2), Passed(1).Attempt(3)],
            [("last", "1 | 1 | 1"), ("worst", "5 | 5 | 5"), ("all", "5 5 1 | 5 5 1 | 5 5 1")]),
        ("a retry that failed", [Inconclusive(1).Attempt(1), Failed(1).Attempt(2)],
            [("last", "5 | 5 | 5"), ("worst", "5 | 5 | 5"), ("all", "4 5 | 4 5 | 4 5")]),
        ("a retry that was skipped", [Failed(1).Attempt(1), Skipped(1).Attempt(2)],
            [("last", "5 | 5 | 5"), ("worst", "5 | 5 | 5"), ("all", "0 5 | 0 5 | 0 5")]),
        ("retries of rows", [Failed(1).Row("1").Attempt(1), Passed(1).Row("2").Attempt(1), Passed(1).Row("1").Attempt(2)],
            [("last", "1 | 1 | 1 1"), ("worst", "5 | 1 | 1 5"), ("all", "5 1 | 5 1 | 5 1 1")]),
        ("retries of rows that read alike", [Failed(1).Attempt(1), Failed(1).Attempt(2), Failed(1).Attempt(1), Passed(1).Attempt(2)],
            [("last", "5 | 1 | 1 5"), ("worst", "5 | 5 | 5 5"), ("all", "5 5 5 | 5 5 1 | 5 5 1 5")]),
        ("retries on frameworks",
            [Failed(1).On("net8.0").Attempt(1), Failed(1).On("net10.0").Attempt(1), Failed(1).On("net8.0").Attempt(2), Passed(1).On("net10.0").Attempt(2)],
            [("last", "5 | 1 | 1 5"), ("worst", "5 | 5 | 5 5"), ("all", "5 5 5 | 5 5 1 | 5 5 1 5")]),
        ("a retry of which the last attempt alone is known", [Passed(1).LastAttempt(3)],
            [("last", "1 | 1 | 1"), ("worst", "1 | 1 | 1"), ("all", "1 | 1 | 1")]),
        ("rows that read alike, of which the last attempts alone are known", [Failed(1).LastAttempt(2), Passed(1).LastAttempt(3)],
            [("last", "5 | 1 | 1 5"), ("worst", "5 | 1 | 1 5"), ("all", "5 | 1 | 1 5")]),
        ("a retry beside another test", [Failed(1).Attempt(1), Passed(1).Attempt(2), Inconclusive(1).Named("Removes")],
            [("last", "4 | 4 | 1 4"), ("worst", "5 | 4 | 4 5"), ("all", "5 4 | 5 4 | 5 1 4")]),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task The_statuses_stored_are_those_of_the_rules(string name, string retries, string rows)
    {
        var (_, results, expected) = Array.Find(Table, row => row.Name == name);

        Story.With("results.combine", rows).With("results.retries", retries).Run(results);

        var run = await Server.OnlyRun();
        var stored = string.Join(' ', (await Server.Results(run, 1)).Select(result => result.Number("status_id") ?? 0));
        Assert.That(stored, Is.EqualTo(Array.Find(expected, row => row.Retries == retries).Stored.Split(" | ")[Array.IndexOf(Choices, rows)]));
        Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(stored[^1] - '0'), "what TestRail shows is the last one");
        Assert.That(await Story.ResumeAsync(), Is.True, "nothing is left to be sent");
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from row in Table
        from retries in Choices
        from rows in Choices
        select new TestCaseData(row.Name, retries, rows);
}
