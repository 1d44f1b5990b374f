using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The number of requests needed to find the suites of cases among twenty suites, each with eight pages of cases. Suite 1 has cases 1 to 2,000.</summary>
internal sealed class LargeSuitesTests : StoryFixture
{
    private const int Suites = 20, Cases = 2_000;

    [SetUp]
    public async Task Restart()
    {
        using var folder = new TemporaryFolder();
        await RestartAsync(new SandboxOptions { Seed = folder.Write("seed.json", LargeProject.Seed(Suites, Cases)) });
        Story.With("project", "Large");
    }

    [Test]
    public async Task Of_too_many_names_the_nearest_are_listed()
    {
        using var folder = new TemporaryFolder();
        await RestartAsync(new SandboxOptions { Seed = folder.Write("seed.json", LargeProject.Seed(30, 1)) });
        Story.With("project", "Large").With("suite", "Suit 29").Run(Passed(1));

        Assert.That(Log.Of("TR0202").Text, Does.Contain("It has \"Suite 29\", \"Suite 2").And.Contain(" and 10 more"));
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
}
