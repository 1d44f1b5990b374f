using System.Reflection;
using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Readme;

internal sealed class EveryBlockTests
{
    [Test]
    public void Every_block_of_the_README_is_run_by_a_test()
    {
        var run = typeof(EveryBlockTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RunsAttribute>()).Select(runs => (runs.Heading, runs.Language, runs.Number));

        Assert.That(Document.Current.Blocks.Select(block => (block.Heading, block.Language, block.Number)), Is.EquivalentTo(run));
    }

    [Test]
    public void Every_package_of_the_README_has_the_version_that_is_released()
    {
        var properties = File.ReadAllText(Path.Combine(UserRepository.Current.Sources, "build", "Common.props"));
        var released = Regex.Match(properties, "<Version>(.+)</Version>").Groups[1].Value;

        var named = Regex.Matches(Document.Current.Text, @"<PackageReference Include=""TestRail\.[^""]+"" Version=""([^""]+)""").Select(match => match.Groups[1].Value);

        Assert.That(named, Has.Exactly(4).Items.And.All.EqualTo(released));
    }
}
