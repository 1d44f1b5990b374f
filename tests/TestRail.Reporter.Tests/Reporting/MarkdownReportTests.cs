using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Reporting;

namespace TestRail.Reporter.Tests.Reporting;

internal sealed class MarkdownReportTests
{
    private const int Plenty = 100_000;

    [Test]
    public void A_session_is_shown_with_what_failed_and_what_was_refused() => AssertGolden(
        "incomplete.md", MarkdownReport.Render(Sample.Incomplete, Sample.Find(Sample.Results), Plenty));

    [Test]
    public void A_session_without_failures_is_three_lines() => AssertGolden(
        "complete.md", MarkdownReport.Render(Sample.Complete, Sample.Find(Sample.Passed), Plenty));

    [Test]
    public void Texts_of_tests_and_servers_break_out_of_nothing()
    {
        var report = Sample.Incomplete with { Sources = [$"/shop/{Sample.Hostile}.dll"], Obstacle = Sample.Hostile, Runs = [Sample.Incomplete.Runs[0] with { Name = Sample.Hostile }] };

        var text = MarkdownReport.Render(report, Sample.Find(Sample.Malicious), Plenty);

        AssertGolden("hostile.md", text);
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("<script").And.Not.Contain("##vso").And.Not.Contain("##teamcity").And.Not.Contain("::set-output"));
            Assert.That(text, Does.Not.Contain("javascript:").And.Not.Contain("www.").And.Not.Contain("@n").And.Not.Contain('\u202E').And.Not.Contain('\u001b'));
            Assert.That(text.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Count(letter => letter == '|')), Is.All.EqualTo(4), "each row has three cells");
            Assert.That(text.Split('\n').Where(line => line.Contains('`')).Select(line => line.Trim()), Is.EqualTo(new[] { "Send what is missing with `testrail-reporter resume`." }));
        });
    }

    [Test]
    public void Only_addresses_of_the_web_become_links()
    {
        var hostile = new Uri("javascript:alert(1)");
        var report = Sample.Incomplete with { Runs = [Sample.Incomplete.Runs[0] with { Address = hostile }] };

        var text = MarkdownReport.Render(report, Sample.Find(Sample.Failed with { Address = hostile }), Plenty);

        Assert.That(text, Does.Not.Contain("javascript").And.Not.Contain("](").And.Contain("T502"));
    }

    [TestCase("testrail-reporter resume \"a`<script>`\"")]
    [TestCase("testrail-reporter resume \"a\n\n# b\"")]
    [TestCase("testrail-reporter resume ##vso[x]")]
    public void A_path_breaks_out_of_no_code(string next)
    {
        var text = MarkdownReport.Render(Sample.Incomplete with { Next = next }, Sample.Find(Sample.Results), Plenty);

        Assert.That(text, Does.Not.Contain("<script").And.Not.Contain("\n# b").And.Not.Contain("##vso").And.Not.Contain("`"));
    }

    [TestCase("Opens", "Shop.Browser(\"fire.fox\").Opens")]
    [TestCase("Opens(1)", "Shop.Browser(\"fire.fox\").Opens(1)")]
    [TestCase("named. row", "Shop.Browser(\"fire.fox\").named. row")]
    public void A_test_is_named_with_its_fixture(string name, string shown)
    {
        var test = new TestIdentity { Id = "1", DisplayName = name, ClassName = "Shop.Browser", MethodName = "Opens", Fixture = "Shop.Browser(\"fire.fox\")", Source = "" };

        var text = MarkdownReport.Render(Sample.Incomplete, Sample.Find(Sample.Failed with { Test = test.FullName, Name = test.Name }), Plenty);

        Assert.That(text, Does.Contain($"| {MarkdownText.Of(shown)} | C882 |"));
    }

    [Test]
    public void A_long_list_ends_before_the_page_does()
    {
        var many = Enumerable.Range(1, 1000).Select(number => Sample.Failed with { Number = number, Case = number, Name = new string('x', 5000) });

        var text = MarkdownReport.Render(Sample.Incomplete, Sample.Find(many), 20_000);

        Assert.That(text, Has.Length.LessThan(20_100));
        var rows = text.Split('\n').Count(line => line.StartsWith("| Shop", StringComparison.Ordinal));
        Assert.That(text, Does.Contain($"… and {1000 - rows} more").And.Contain("Tests: 1000 failed"));
    }

    [Test]
    public void A_long_list_of_failed_tests_leaves_room_for_what_was_refused()
    {
        var many = Enumerable.Range(1, 1000).Select(number => Sample.Failed with { Number = number, Name = new string('x', 5000) });

        var text = MarkdownReport.Render(Sample.Incomplete, Sample.Find(many.Append(Sample.Passed with { Number = 1001, Case = 4711, State = ResultState.Rejected, Reason = "unknown" })), 20_000);

        Assert.That(text, Does.Contain("| C4711 | unknown |"));
        Assert.That(text, Has.Length.LessThan(20_100));
    }

    private static void AssertGolden(string file, string text) => Golden.AssertHolds($"Reporting/Golden/{file}", text);
}
