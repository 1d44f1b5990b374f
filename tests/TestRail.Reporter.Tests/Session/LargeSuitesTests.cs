using System.Text.Json;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tests.Session.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Session.Kit.Results;

namespace TestRail.Reporter.Tests.Session;

/// <summary>What it costs to find the suites of cases among twenty suites of eight pages of cases each: suite 1 has the cases 1 to 2,000.</summary>
internal sealed class LargeSuitesTests : StoryFixture
{
    private const int Suites = 20, Cases = 2_000;

    [SetUp]
    public async Task Restart()
    {
        using var folder = new TemporaryFolder();
        await RestartAsync(new SandboxOptions { Seed = folder.Write("seed.json", Seed()) });
        Story.With("project", "Large");
    }

    [TestCase(new[] { 7 }, 1, 1)]
    [TestCase(new[] { 7, 13 }, 1, 2)]
    [TestCase(new[] { 7 }, 5, 8)]
    [TestCase(new[] { 7, 13 }, 20, 18)]
    [TestCase(new[] { 7, 13 }, 1000, 18)]
    public async Task As_little_as_the_cases_or_their_suites_come_to(int[] suites, int casesOfEach, int most)
    {
        var cases = suites.SelectMany(suite => Enumerable.Range(1, casesOfEach).Select(number => ((suite - 1L) * Cases) + (Cases / casesOfEach * number))).ToArray();

        Story.Declaring(cases).Run(ManyPassed(cases));

        var runs = await Server.Runs();
        Assert.That(runs.Select(run => (run.Number("suite_id"), run.Number("passed_count"))), Is.EquivalentTo(suites.Select(suite => ((long?)suite, (long?)casesOfEach))));
        Assert.That(Sandbox.Requests.Of("get_case").Count + Sandbox.Requests.Of("get_cases").Count, Is.LessThanOrEqualTo(most));
    }

    private static string Seed() => JsonSerializer.Serialize(new
    {
        users = new object[]
        {
            new { id = 1, name = "CI", email = SandboxServer.User, api_key = SandboxServer.Key, role = "Lead", is_admin = true },
            new { id = 2, name = "Ada", email = "ada@example.com", api_key = "ada-key", role = "Lead" },
        },
        statuses = new[] { "passed", "blocked", "untested", "retest", "failed" }.Select((name, index) =>
            new { id = index + 1, name, label = name, is_system = true, is_untested = name == "untested", is_final = true }),
        templates = new[] { new { id = 1, name = "Text", is_default = true } },
        priorities = new[] { new { id = 1, name = "Medium", short_name = "Medium", is_default = true, priority = 1 } },
        case_types = new[] { new { id = 1, name = "Other", is_default = true } },
        projects = new[]
        {
            new
            {
                id = 1,
                name = "Large",
                suite_mode = 3,
                suites = Enumerable.Range(1, Suites).Select(suite => new
                {
                    id = suite,
                    name = $"Suite {suite}",
                    sections = new[] { new { id = suite, name = "All", generated = new { first_id = ((suite - 1) * Cases) + 1, count = Cases, title = "Case {n}" } } },
                }),
            },
        },
    });
}
