using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>An error that affects all results alike is not blamed on a single result, so no result is given up because of it.</summary>
internal sealed class CommonFaultTests : StoryFixture
{
    [Test]
    public async Task Required_fields_are_all_named_and_what_lacks_them_is_held_back()
    {
        await RestartAsync(new SandboxOptions { Seed = SeedRequiring("environment", "browser") });

        Story.With("delivery.onError", "warn").Run(
            Passed(1).With("TestRailField", "environment=staging").With("TestRailField", "browser=Firefox"), Failed(2), Skipped(3));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run)).Select(result => result.Number("test_id")), Has.Exactly(2).Items, "C1 has the fields and C3 is a mere comment");
        Assert.That(Log.Of("TR0310").ToString(), Facts.InOrder(
            "custom_browser, custom_environment", "→ ", "results.fields.custom_browser, results.fields.custom_environment", "testrail.reporter.json", "[TestRailField]", "testrail-reporter resume"));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("1 result", "pending"));

        Assert.That(await Story.With("results.fields", new { environment = "staging", browser = "Chrome" }).ResumeAsync(), Is.True, Log.Text);
        Assert.That((await Server.Result(run, 2)).Number("custom_browser"), Is.EqualTo(1));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_reason_that_all_results_share_stops_the_delivery_in_place_of_refusing_them_one_by_one()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = "Field :results.version is not a valid version.", Times = FaultRule.Always });
        Story.Run(ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)));

        Assert.That(Log.Of("TR0311").ToString(), Facts.InOrder("10 results", "pending", "Field :results.version ", "→ ", "testrail-reporter resume --give-up-rejected"));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("40 results", "pending"));
        Assert.That(Log.Codes, Does.Not.Contain("TR0301"));
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.LessThan(40));

        Sandbox.Faults.Clear();
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task A_gateway_that_gives_up_on_large_requests_gets_smaller_ones()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 504, LargerThan = 5_000, Times = FaultRule.Always });
        Story.Run([.. Enumerable.Range(1, 16).Select(id => Failed(id) with { Output = new string('o', 400) })]);

        Assert.That(Log.Codes, Is.Empty, Log.Text);
        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(16).Items);
    }

    /// <summary>Ten refused results before valid ones, and ten refused results on their own.</summary>
    [Test]
    public async Task Results_that_are_refused_one_after_another_keep_back_no_others_and_can_be_given_up()
    {
        var bad = Enumerable.Range(1, 12).Select(id => Passed(id).With("TestRailField", "environment=mars"));
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = "Field :results.version is not valid.", LargerThan = 700, Times = FaultRule.Always });
        Story.Run([.. bad.Select(result => result with { Outcome = TestOutcome.Failed, Message = new string('m', 900) }), .. ManyPassed([21, 22])]);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2), Log.Text);
        Assert.That(Log.Of("TR0301").Text, Facts.InOrder("12 of 14 results", "rejected"));
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Story.Run([.. bad.Select(result => result with { Outcome = TestOutcome.Failed, Message = new string('m', 900) })]);
        Assert.That(Log.Of("TR0311").Action, Does.Contain("--give-up-rejected"));
        Assert.That(await Story.ResumeAsync(), Is.False);
        Assert.That(await Story.ResumeAsync(new ResumeOptions { GivesUpRejected = true }), Is.True, Log.Text);
    }

    [Test]
    public async Task A_result_on_which_the_server_fails_costs_only_itself()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500, LargerThan = 5_000, Times = FaultRule.Always });
        Story.Run([.. ManyPassed(Enumerable.Range(1, 9).Select(id => (long)id)), Failed(10) with { Message = new string('m', 6_000) }, Passed(11)]);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(10), Log.Text);
        Assert.That(Log.Of("TR0313").Text, Does.Contain("C10"));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("1 result", "pending"));
        Assert.That(Log.Codes, Does.Not.Contain("TR0308"), "the others are stored, so it is not waited for");

        Sandbox.Faults.Clear();
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(11));
    }

    private string SeedRequiring(params string[] fields)
    {
        using var stream = typeof(SandboxServer).Assembly.GetManifestResourceStream(
            typeof(SandboxServer).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("web-shop.json", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Select(line => Array.Exists(fields, field => line.Contains($"\"custom_{field}\"", StringComparison.Ordinal))
            ? line.Replace("\"is_required\": false", "\"is_required\": true", StringComparison.Ordinal)
            : line);
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.json");
        File.WriteAllText(file, string.Join('\n', lines));
        return file;
    }
}
