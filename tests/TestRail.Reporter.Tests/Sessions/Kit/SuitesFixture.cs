using System.Text.Json;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A repository whose project has two suites: Android has cases 41 to 46, iOS 47 to 52.</summary>
internal abstract class SuitesFixture : StoryFixture
{
    protected const int Project = 2, Android = 2, Ios = 3;

    [SetUp]
    public void OfMobileApp() => Story.With("project", "Mobile app");

    protected static long Id(JsonElement thing) => thing.Number("id")!.Value;

    /// <summary>The only run of each suite.</summary>
    protected async Task<SortedDictionary<long, JsonElement>> Runs() => new((await Server.Runs(Project)).ToDictionary(run => run.Number("suite_id")!.Value));

    /// <summary>The cases of a run's results, with their statuses.</summary>
    protected async Task<IEnumerable<string>> Statuses(JsonElement run)
    {
        var cases = (await Server.Tests(Id(run))).ToDictionary(test => test.Number("id")!.Value, test => test.Number("case_id"));
        return (await Server.Results(Id(run))).Select(result => $"C{cases[result.Number("test_id")!.Value]} {result.Number("status_id")}").Order();
    }
}
