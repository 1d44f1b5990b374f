using System.Text.Json;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Reporting;

/// <summary>The reports that whole sessions write next to their journals.</summary>
internal sealed class SessionReportTests : StoryFixture
{
    private static readonly string[] Systems = ["GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "TEAMCITY_VERSION"];

    private string Summary => Path.Combine(Story.Folder, "step-summary.md");

    [Test]
    public async Task Every_result_is_in_the_report_with_its_test_at_TestRail()
    {
        Story.Run(Passed(1), Failed(2).Row("7"), Skipped(3), Passed(), Passed(1, 4));

        var run = await Server.OnlyRun();
        var tests = (await Server.Tests(run)).ToDictionary(test => test.Number("case_id")!.Value, test => test.Number("id"));
        var report = Report();
        Assert.Multiple(() =>
        {
            Assert.That(report.GetProperty("runs")[0].Number("id"), Is.EqualTo(run));
            Assert.That(report.GetProperty("runs")[0].Text("url"), Is.EqualTo($"{Sandbox.Url}index.php?/runs/view/{run}"));
            Assert.That(Counts(report), Is.EqualTo("4 accepted, 0 rejected, 0 pending, 0 unconfirmed"));
            Assert.That(report.Text("next"), Is.Null);
            Assert.That(report.Text("journal"), Is.EqualTo(Story.Journals.Single()));
            Assert.That(Rows(report), Is.EqualTo(new[] { "C1 passed accepted", "C2 failed accepted", "C3 skipped accepted", "C1 passed accepted", "C4 passed accepted" }));
            Assert.That(report.GetProperty("tests").ToString().Replace(" ", "").ReplaceLineEndings(""), Is.EqualTo("""{"passed":2,"failed":1,"skipped":1,"inconclusive":0,"warning":0,"unfinished":0,"withoutCase":1}"""));
            foreach (var result in report.GetProperty("results").EnumerateArray())
            {
                Assert.That(result.Number("testId"), Is.EqualTo(tests[result.Number("case")!.Value]));
                Assert.That(result.Text("url"), Is.EqualTo($"{Sandbox.Url}index.php?/tests/view/{result.Number("testId")}"));
            }
        });
    }

    [Test]
    public void An_attempt_that_another_one_superseded_is_no_failed_test()
    {
        Story.Run(Failed(1, 2).Attempt(1), Passed(1, 2).Attempt(2), Failed(3).Attempt(1), Passed());

        var report = Report();
        Assert.Multiple(() =>
        {
            Assert.That(report.GetProperty("tests").ToString().Replace(" ", "").ReplaceLineEndings(""), Is.EqualTo("""{"passed":1,"failed":1,"skipped":0,"inconclusive":0,"warning":0,"unfinished":0,"withoutCase":1}"""));
            Assert.That(
                report.GetProperty("results").EnumerateArray().Select(result => $"{result.Number("attempt")} {result.Flag("superseded")}"),
                Is.EqualTo(new[] { "1 True", "1 True", "2 False", "2 False", "1 False" }));
        });
    }

    [TestCase("chrome")]
    [TestCase(null)]
    public void A_result_names_its_variant(string? variant)
    {
        Story.With("results.variant", variant!).Run(Passed(1));

        Assert.That(Report().GetProperty("results")[0].Text("variant"), Is.EqualTo(variant));
    }

    [Test]
    public async Task What_was_refused_has_TestRails_reason_and_what_is_kept_has_the_next_command()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 403, Text = "You are not allowed to add results.", From = 2 });
        Story.With("delivery.batchSize", 2).With("results.statuses", new { skipped = (string?)null })
            .Run(Passed(1), Passed(99999), Passed(2), Skipped(3));

        var report = Report();
        Assert.Multiple(() =>
        {
            Assert.That(report.Text("next"), Is.EqualTo("testrail-reporter resume"));
            Assert.That(report.Text("obstacle"), Does.Contain("You are not allowed to add results."));
            Assert.That(Rows(report), Has.Some.StartsWith("C3 skipped notSent"));
            Assert.That(Rows(report), Has.Some.EndsWith("pending"));
        });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        report = Report();
        Assert.Multiple(() =>
        {
            Assert.That(report.Text("next"), Is.Null);
            Assert.That(Rows(report), Is.EqualTo(new[] { "C1 passed accepted", "C99999 passed rejected", "C2 passed accepted", "C3 skipped notSent" }));
            Assert.That(report.GetProperty("results")[1].Text("reason"), Is.Not.Empty);
        });
    }

    [Test]
    public void A_session_that_cannot_send_reports_too()
    {
        Story.With("connection.url", null).With("report.folder", "out/reports").Run(Passed(1), Failed(2));

        var file = Directory.GetFiles(Path.Combine(Story.Folder, "out", "reports")).Single();
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        Assert.That(Rows(report.RootElement), Is.EqualTo(new[] { "C1 passed pending", "C2 failed pending" }));
        Assert.That(report.RootElement.Text("next"), Is.EqualTo("testrail-reporter resume"));
    }

    [Test]
    public async Task A_session_that_only_collects_is_reported_by_whoever_sends_it()
    {
        Story.Environment["TF_BUILD"] = "True";
        Story.With("delivery.mode", "collect").Run(Passed(1), Failed(2));
        Assert.That(Story.Reports, Is.Empty);
        Assert.That(Log.Commands, Is.Empty);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(Rows(Report()), Is.EqualTo(new[] { "C1 passed accepted", "C2 failed accepted" }));
        Assert.That(Log.Commands, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_folder_that_takes_no_report_costs_no_result()
    {
        Story.With("report.folder", Story.Write("file", "no folder")).Run(Passed(1));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Log.Codes, Is.EqualTo(new[] { "TR0601" }));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 1 accepted").And.Not.Contain("Report:"));
    }

    [Test]
    public async Task GitHub_links_to_each_failed_test()
    {
        Story.Environment["GITHUB_ACTIONS"] = "true";
        Story.Environment["GITHUB_STEP_SUMMARY"] = Summary;

        Story.Run(Passed(1), Failed(2));

        var test = (await Server.Result(await Server.OnlyRun(), 2)).Number("test_id");
        var summary = File.ReadAllText(Summary);
        Assert.That(summary, Does.Contain($"| Shop.CartTests.Test_of_2 | C2 | [T{test}](<{Sandbox.Url}index.php?/tests/view/{test}>) |"));
        Assert.That(summary, Does.Contain("**Delivered:** 2 accepted, 0 rejected, 0 pending, 0 unconfirmed"));
    }

    [TestCase("TF_BUILD", "##vso[task.uploadsummary]")]
    [TestCase("TEAMCITY_VERSION", "##teamcity[buildStatus ")]
    public void Systems_that_read_the_log_are_told_in_it(string mark, string command)
    {
        Story.Environment[mark] = "True";

        Story.Run(Passed(1));

        Assert.That(Log.Commands, Has.Some.StartsWith(command));
    }

    [Test]
    public void GitLab_finds_a_file_of_links_beside_the_journal()
    {
        Story.Environment["GITLAB_CI"] = "true";

        Story.Run(Passed(1));

        Assert.That(Directory.GetFiles(Story.JournalFolder, "*.gitlab-annotations.json"), Has.Length.EqualTo(1));
    }

    [TestCaseSource(nameof(Systems))]
    public void No_page_is_touched_where_that_is_not_wanted(string mark)
    {
        Story.Environment[mark] = "true";
        Story.Environment["GITHUB_STEP_SUMMARY"] = Summary;

        Story.With("report.ci", "off").Run(Passed(1), Failed(2));

        Assert.That(Log.Commands, Is.Empty);
        Assert.That(File.Exists(Summary), Is.False);
        Assert.That(Directory.GetFiles(Story.JournalFolder).Select(file => file.Split('.', 3)[^1]), Has.None.Contains("annotations").And.None.EndsWith("md"));
        Assert.That(Story.Reports, Has.Count.EqualTo(1), "programs still read it");
    }

    [Test]
    public void A_test_cannot_give_a_CI_system_commands()
    {
        Story.Environment["TF_BUILD"] = "True";
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = Sample.Hostile, Times = FaultRule.Always });

        Story.Run(Failed(1).Named(Sample.Hostile), Failed(2).Named("::error::" + Sample.Hostile));

        Assert.That(Log.Text, Does.Contain("# #vso[task.setvariable").And.Contain("# #teamcity[buildStop").And.Contain(": :set-output"));
        Assert.That(Log.Text, Does.Not.Contain("##vso").And.Not.Contain("##teamcity").And.Not.Match(@"(?m)^\s*::"));
        Assert.That(Log.Commands, Has.Count.EqualTo(1).And.All.StartsWith("##vso[task.uploadsummary]"));
    }

    [TestCase("GITHUB_ACTIONS")]
    [TestCase("TF_BUILD")]
    [TestCase("TEAMCITY_VERSION")]
    public void No_line_end_of_a_test_gives_a_CI_system_commands(string system)
    {
        Story.Environment[system] = "1";
        const string Attack = "x\r::error::a\u0085::add-mask::b\u2028##vso[task.complete]c\u2029##teamcity[buildStop]d\u001b[2J\u009b2J";
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = Attack, Times = FaultRule.Always });

        Story.With("run.name", Attack).Run(Failed(1).Named(Attack), Failed(999).Named(Attack));

        var lines = Log.Text.Split('\n', '\r', '\u0085', '\u2028', '\u2029').Select(line => line.TrimStart()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.None.StartsWith("::").And.None.Contains("##vso").And.None.Contains("##teamcity"));
            Assert.That(Log.Text.Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r')), Is.Empty);
            Assert.That(Log.Text, Does.Contain("\\u001b[2J"));
            Assert.That(Log.Commands.Where(command => command.Any(char.IsControl)), Is.Empty);
        });
    }

    private static string Counts(JsonElement report) =>
        string.Join(", ", new[] { "accepted", "rejected", "pending", "unconfirmed" }.Select(name => $"{report.GetProperty("counts").Number(name)} {name}"));

    private static IEnumerable<string> Rows(JsonElement report) =>
        report.GetProperty("results").EnumerateArray().Select(result => $"C{result.Number("case")} {result.Text("outcome")} {result.Text("state")}");

    private JsonElement Report()
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Story.Reports.Single()));
        return report.RootElement.Clone();
    }
}
