using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class UnknownCaseTests : StoryFixture
{
    private static readonly string[] Posts = ["add_run", "add_results_for_cases", "update_run"];

    [TestCase(1, true)]
    [TestCase(20, true)]
    [TestCase(1, false)]
    [TestCase(20, false)]
    public async Task Unknown_cases_are_all_named_with_their_tests_and_the_rest_arrives(int unknown, bool areDeclared)
    {
        var results = Fifty(unknown);
        Story.Declaring(areDeclared ? Enumerable.Range(1, 40).Select(id => (long)id).Concat(Stale(unknown)).ToArray() : [1, 2, 3]);

        Story.Run(results);

        var run = await Server.OnlyRun();
        var requests = Sandbox.Requests.All;
        Assert.That(await Server.Results(run), Has.Count.EqualTo(40));
        var lines = Stale(unknown).Select(id => $"    C{id}  Shop.CartTests.Test_of_{id}");
        Assert.That(Log.Of("TR0301").Text, Does.StartWith($"{unknown} of {40 + unknown} results ").And.EndsWith($".\n{string.Join("\n", lines)}"));
        Assert.That(Log.Of("TR0301").Text.Split('\n'), Has.Length.EqualTo(2 + unknown), "one reason for all");
        Assert.That(requests.Count(request => Posts.Contains(request.Method)), Is.LessThanOrEqualTo(5), "however many ids are wrong");
    }

    /// <summary>TestRail then names none of them: "no valid tests or cases found".</summary>
    [Test]
    public async Task A_run_that_contains_none_of_the_cases_rejects_each_as_unknown()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 1 } })).Number("id")!.Value;
        Story.With("run.id", run).Run([.. Enumerable.Range(2, 20).Select(id => Passed(id))]);

        Assert.That(Log.Of("TR0301").Text, Does.StartWith("20 of 20 results "));
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(1));
        Assert.That(Story.Entries().OfType<JournalFinished>().Single().Rejected, Is.EqualTo(20));
    }

    [Test]
    public async Task A_declared_case_that_is_unknown_and_does_not_report_is_named_too()
    {
        Story.Declaring(1, 998, 999).Run(Passed(1));

        Assert.That(Log.Of("TR0204").Text, Facts.InOrder("2 cases", ": C998, C999."));
        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1]));
    }

    [Test]
    public async Task All_tests_of_an_unknown_case_are_named()
    {
        Story.With("results.combine", "all").Run(Passed(1), Passed(999).Named("Adds"), Failed(999).Named("Removes"));

        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999  Shop.CartTests.Adds").And.Contain("C999  Shop.CartTests.Removes"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Unknown_cases_are_passed_over_in_silence_where_that_is_chosen()
    {
        Story.Declaring(1, 998).With("cases.onUnknown", "ignore").Run(Passed(1), Passed(999));

        Assert.That(Log.Codes, Is.Empty);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refused_result_is_settled_and_not_sent_again()
    {
        Story.Run(Passed(1), Passed(999));
        Sandbox.Requests.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task An_unknown_case_in_front_of_a_batch_in_doubt_does_not_hold_up_the_rest_for_ever()
    {
        var time = (JumpingTime)Story.Time;
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500 });
        Story.With("run.selection", "all").With("delivery.settle", "never").Run(Passed(999), Passed(1));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("2 results", "unconfirmed"));

        time.Advance(TimeSpan.FromMinutes(11));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999"));
    }

    private static IEnumerable<long> Stale(int count) => Enumerable.Range(901, count).Select(id => (long)id);

    /// <summary>Fifty results: the given number have unknown cases, spread among the valid ones.</summary>
    private static TestResult[] Fifty(int unknown)
    {
        var results = ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)).ToList();
        foreach (var id in Stale(unknown))
            results.Insert((int)(id - 901) * 2, Passed(id));
        return [.. results];
    }
}
