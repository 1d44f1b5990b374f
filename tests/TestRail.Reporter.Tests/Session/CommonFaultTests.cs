using TestRail.Reporter.Tests.Session.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Faulting;
using static TestRail.Reporter.Tests.Session.Kit.Results;

namespace TestRail.Reporter.Tests.Session;

/// <summary>What is wrong with all results alike is no result's fault: none is given up for it.</summary>
internal sealed class CommonFaultTests : StoryFixture
{
    private static readonly TimeSpan BeyondDoubt = TimeSpan.FromMinutes(11);

    [Test]
    public async Task Required_fields_are_all_named_and_what_lacks_them_is_held_back()
    {
        await RestartAsync(new SandboxOptions { Seed = SeedRequiring("environment", "browser") });

        Story.With("delivery.onError", "warn").Run(
            Passed(1).With("TestRailField", "environment=staging").With("TestRailField", "browser=Firefox"), Failed(2), Skipped(3));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run)).Select(result => result.Number("test_id")), Has.Exactly(2).Items, "C1 has the fields and C3 is a mere comment");
        Assert.That(Log.Of("TR0310").ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            "TR0310 This TestRail demands the result fields custom_browser, custom_environment, which results lack; they were held back.\n"
            + "Set results.fields.custom_browser, results.fields.custom_environment in testrail.reporter.json, or [TestRailField] on the tests, then: testrail-reporter resume"));
        Assert.That(Log.Of("TR0302").Text, Does.StartWith("1 result did not reach TestRail."));

        Assert.That(await Story.With("results.fields", new { environment = "staging", browser = "Chrome" }).ResumeAsync(), Is.True, Log.Text);
        Assert.That((await Server.Result(run, 2)).Number("custom_browser"), Is.EqualTo(1));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_reason_that_all_results_share_stops_the_delivery_in_place_of_refusing_them_one_by_one()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = "Field :results.version is not a valid version.", Times = FaultRule.Always });
        Story.Run(ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)));

        Assert.That(Log.Of("TR0311").Text, Does.StartWith("TestRail refused 10 results in a row for one and the same reason, so the delivery was stopped: Field :results.version "));
        Assert.That(Log.Of("TR0302").Text, Does.StartWith("40 results did not reach TestRail."));
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
        Assert.That(Log.Of("TR0302").Text, Does.StartWith("16 results may or may not have reached TestRail."));

        for (var attempt = 0; attempt < 3 && !await Story.ResumeAsync(); attempt++)
            ((JumpingTime)Story.Time).Advance(BeyondDoubt);

        Assert.That(Log.Codes, Is.Empty, Log.Text);
        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(16).Items);
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
