using System.Text.Json;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Tests.Configuration;

namespace TestRail.Reporter.Tests.Reporting;

internal sealed class JsonReportTests
{
    [Test]
    public void A_session_has_the_documented_shape()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report.json");

        JsonReport.Write(file, Sample.Incomplete, Sample.Results, new ReportHighlights());

        var text = File.ReadAllText(file).ReplaceLineEndings("\n").Replace($"\"{ReporterVersion.Current}\"", "\"0.1.0\"", StringComparison.Ordinal);
        Golden.AssertHolds("Reporting/Golden/incomplete.json", text + "\n");
        Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo(new[] { file }), "nothing unfinished is left");
    }

    [Test]
    public void Every_member_is_documented()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report.json");
        JsonReport.Write(file, Sample.Incomplete, Sample.Results, new ReportHighlights());
        using var report = JsonDocument.Parse(File.ReadAllText(file));

        var documented = File.ReadAllText(Path.Combine(Golden.Root, "docs", "report.md"));

        Assert.That(Members(report.RootElement).Distinct().Where(member => !documented.Contains($"`{member}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_large_report_goes_to_the_disk_while_it_is_written()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report.json");
        var written = 0L;
        var results = Enumerable.Range(1, 20_000).Select(number =>
        {
            if (number == 10_000)
                written = new FileInfo(Directory.GetFiles(folder.Path).Single()).Length;
            return Sample.Passed with { Number = number };
        });

        JsonReport.Write(file, Sample.Complete, results, new ReportHighlights());

        Assert.That(written, Is.GreaterThan(new FileInfo(file).Length / 2 - 200_000));
    }

    [Test]
    public void Hostile_texts_come_back_as_they_were()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report.json");

        JsonReport.Write(file, Sample.Complete, [Sample.Malicious], new ReportHighlights());

        using var report = JsonDocument.Parse(File.ReadAllText(file));
        var result = report.RootElement.GetProperty("results")[0];
        Assert.That(new[] { "test", "name", "reason" }.Select(name => result.GetProperty(name).GetString()), Is.All.EqualTo(Sample.Hostile));
    }

    /// <summary>The member paths in the form used by the documentation: <c>run.id</c>, <c>results[].case</c>.</summary>
    private static IEnumerable<string> Members(JsonElement element, string at = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(member.Value, at + "." + member.Name)),
        JsonValueKind.Array when element.GetArrayLength() > 0 => element.EnumerateArray().SelectMany(item => Members(item, at + "[]")),
        _ => [at.TrimStart('.')],
    };
}
