using System.Reflection;
using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed partial class EveryBlockTests
{
    private const int MostBytesOfReadme = 10_500;

    /// <summary>Pages whose blocks are compared with the code by the engine's tests.</summary>
    private static readonly string[] Compared = ["docs/architecture.md", "docs/journal.md", "docs/report.md", "docs/benchmarks.md", "docs/defects.md"];

    private static readonly IReadOnlyList<RunsAttribute> Claims =
        [.. typeof(EveryBlockTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<RunsAttribute>())];

    /// <summary>A block that appears on two pages needs one test. DocumentedBlockTests checks JSON blocks and the tool's commands.</summary>
    [TestCaseSource(nameof(Pages))]
    public void Every_block_is_run_by_a_test(string path)
    {
        var run = Claims.Select(claim => claim.Block.Text).ToHashSet();
        var unclaimed = Document.Of(path).Blocks.Where(block => !run.Contains(block.Text) && block.Language != "json" && !IsOfTool(block));
        Assert.That(unclaimed, Is.Empty);
    }

    [TestCaseSource(nameof(AllPages))]
    public void Every_link_leads_somewhere(string path)
    {
        var page = Document.Of(path);
        foreach (var target in Link().Matches(page.Text).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)))
        {
            var (file, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
            var place = file.Length == 0 ? path : Path.GetRelativePath(UserRepository.Current.Sources, Path.Combine(UserRepository.Current.Sources, Path.GetDirectoryName(path)!, file)).Replace('\\', '/');
            Assert.That(Path.Exists(Path.Combine(UserRepository.Current.Sources, place)), $"{path}: {target}");
            if (anchor is not null)
                Assert.That(Document.Of(place).Anchors, Does.Contain(anchor), $"{path}: {target}");
        }
    }

    [Test]
    public void The_README_is_short() =>
        Assert.That(new FileInfo(Path.Combine(UserRepository.Current.Sources, Page.Readme)).Length, Is.LessThanOrEqualTo(MostBytesOfReadme));

    [Test]
    public void Every_package_has_the_version_that_is_released()
    {
        var properties = File.ReadAllText(Path.Combine(UserRepository.Current.Sources, "build", "Common.props"));
        var released = Regex.Match(properties, "<Version>(.+)</Version>").Groups[1].Value;

        var named = Regex.Matches(QuickStart.Steps.Text, @"<PackageReference Include=""TestRail\.[^""]+"" Version=""([^""]+)""").Select(match => match.Groups[1].Value);

        Assert.That(named, Has.Exactly(5).Items.And.All.EqualTo(released));
    }

    private static bool IsOfTool(Block block) => block.Language == "shell" && block.Lines.All(line => line.Contains("testrail-reporter ", StringComparison.Ordinal));

    private static IEnumerable<string> AllPages() => Document.All.Select(page => page.Path);

    private static IEnumerable<string> Pages() => AllPages().Except(Compared);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
