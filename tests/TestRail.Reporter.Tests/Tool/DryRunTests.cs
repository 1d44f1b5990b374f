using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>resume --dry-run</c> shows what would be sent, reads TestRail and changes nothing.</summary>
internal sealed class DryRunTests : ToolFixture
{
    [Test]
    public async Task The_requests_are_shown_and_then_sent_as_they_were_shown()
    {
        Story.With("run.close", true);
        Leave(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")), Passed(3));

        var shown = await DryRunAsync();

        Assert.That(Posts(shown), Is.EqualTo(new[] { "add_run/1", "add_results_for_cases/(new)", "add_attachment_to_result/(new)", "close_run/(new)" }), Printed);
        Assert.That(shown, Does.Contain("\"status_id\": 5").And.Contain("Expected: 2, but was: 3").And.Contain("\"case_ids\": [").And.Contain("\nshot.txt"));
        Assert.That(await RunAsync("resume"), Is.Zero);
        Assert.That(Sandbox.Requests.All.Where(request => request.Verb == "POST").Select(request => request.Method), Is.EqualTo(Posts(shown).Select(post => post.Split('/')[0])));
    }

    [Test]
    public async Task A_summary_comes_first_and_long_requests_are_cut()
    {
        Story.With("results.combine", "all");
        Leave([.. Enumerable.Range(1, 8).Select(row => Passed(1).Row($"{row}"))]);

        var shown = await DryRunAsync();

        Assert.That(shown, Does.StartWith("Dry run: would send 8 results to 1 new run in 2 requests."));
        Assert.That(shown.Split("\"case_id\": 1").Length - 1, Is.EqualTo(5));
        Assert.That(shown, Does.Contain("… and 3 more results"));
        Output.GetStringBuilder().Clear();
        Assert.That(await RunAsync("resume", "--dry-run", "--full"), Is.Zero, Printed);
        Assert.That(Output.ToString().Split("\"case_id\": 1").Length - 1, Is.EqualTo(8));
    }

    [Test]
    public async Task A_long_selection_is_cut()
    {
        Leave([.. Enumerable.Range(1, 9).Select(id => Passed(id))]);

        var shown = await DryRunAsync();

        Assert.That(shown, Does.Contain("… and 4 more case_ids").And.Contain("… and 4 more results").And.Not.Contain("    6"));
    }

    [Test]
    public async Task A_plan_that_would_be_opened_is_shown_with_its_entry()
    {
        Story.With("plan.name", "Release").With("plan.configurations", new[] { "Browsers: Chrome" }).With("plan.close", true);
        Leave(Passed(1), Passed(2));

        var shown = await DryRunAsync();

        Assert.That(Posts(shown), Is.EqualTo(new[] { "add_plan/1", "add_plan_entry/(new)", "add_results_for_cases/(new)", "close_plan/(new)" }), Printed);
    }

    [TestCase(null)]
    [TestCase("Release")]
    public async Task Cases_that_TestRail_does_not_have_are_named_and_left_out(string? plan)
    {
        if (plan is not null)
            Story.With("plan.name", plan);
        Leave(Passed(1), Passed(9_999));

        var shown = await DryRunAsync(code: 3);

        Assert.That(shown, Does.Contain("\"case_ids\": [\n    1\n  ]").Or.Contain("\"case_ids\": [\n        1\n      ]"));
        Assert.That(shown, Does.Contain("\"case_id\": 1").And.Not.Contain("9999"));
        Assert.That(Error.ToString(), Facts.InOrder("TR0301", "C9999"));
    }

    [TestCase(FaultKind.Status, 429)]
    [TestCase(FaultKind.Status, 503)]
    [TestCase(FaultKind.HtmlPage, 200)]
    public async Task A_read_that_fails_once_rejects_no_case(FaultKind kind, int status)
    {
        Leave(Passed(1), Failed(2));
        Fails(new FaultRule { Method = "get_cases", Kind = kind, Status = status });

        var shown = await DryRunAsync();

        Assert.That(Posts(shown), Is.EqualTo(new[] { "add_run/1", "add_results_for_cases/(new)" }), Printed);
        Assert.That(shown, Does.Contain("\"case_ids\": [\n    1,\n    2\n  ]"));
        Assert.That(Error.ToString(), Does.Not.Contain("TR0"));
    }

    [Test]
    public async Task Only_what_is_missing_of_a_run_that_is_there_is_shown()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden, From = 2 });
        Story.With("delivery.batchSize", 1).With("delivery.concurrency", 1).Run(Passed(1), Failed(2));
        var run = await Server.OnlyRun();

        var shown = await DryRunAsync();

        Assert.That(Posts(shown), Is.EqualTo(new[] { $"add_results_for_cases/{run}" }));
        Assert.That(shown, Does.Contain("\"case_id\": 2").And.Not.Contain("\"case_id\": 1"));
    }

    [Test]
    public async Task What_is_in_doubt_is_read_back_and_stays_in_doubt()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore });
        Story.With("delivery.settle", "never").Run(Passed(1));

        Assert.That(Posts(await DryRunAsync(code: 1)), Is.Empty);

        Assert.That(Error.ToString(), Facts.InOrder("TR0302 1 result", "unconfirmed"));
    }

    /// <summary>The journal names the tests that were running when its process was killed. Their results do not exist before a resume.</summary>
    [Test]
    public async Task Incomplete_results_of_a_killed_process_are_shown_as_they_are_sent()
    {
        Story.With("run.selection", "all").With("results.statuses", new { incomplete = "retest" });
        using (var killed = Story.Begin())
        {
            killed.Record(Passed(1));
            killed.RecordStart(Failed(2).Test, Failed(2).Traits);
        }

        var shown = await DryRunAsync();

        Assert.That(shown, Does.StartWith("Dry run: would send 2 results to 1 new run"));
        Assert.That(shown, Does.Contain("\"case_id\": 2,\n      \"status_id\": 4").And.Contain("**Incomplete**").And.Contain("was killed while this test ran"));
        Assert.That(Error.ToString().ReplaceLineEndings("\n"), Does.StartWith("TR0008").And.Contain("\n  Shop.CartTests.Test_of_2"));
        Assert.That(await RunAsync("resume"), Is.Zero, Printed);
        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Number("status_id"), Is.EqualTo(4));
    }

    [Test]
    public async Task A_journal_that_is_being_written_is_not_shown()
    {
        using var session = await LiveAsync(Passed(1));

        Assert.That(Posts(await DryRunAsync(code: 1)), Is.Empty);

        Assert.That(Error.ToString(), Does.StartWith("TR0405"));
    }

    private async Task<string> DryRunAsync(int code = 0)
    {
        Sandbox.Requests.Clear();
        var before = Files();
        Assert.That(await RunAsync("resume", "--dry-run"), Is.EqualTo(code), Printed);
        Assert.That(Sandbox.Requests.All.Where(request => request.Verb != "GET"), Is.Empty, "TestRail is only read");
        Assert.That(Files(), Is.EqualTo(before), "no byte beside or in the journal changes");
        return Output.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Posts(string shown) =>
        shown.Split('\n').Where(line => line.StartsWith("POST ", StringComparison.Ordinal)).Select(line => line["POST ".Length..]);

    private List<string> Files() =>
        [.. Directory.GetFiles(Story.JournalFolder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"{file}: {Convert.ToHexString(Read(file))}")];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
