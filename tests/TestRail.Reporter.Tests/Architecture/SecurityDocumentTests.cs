using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>Checks docs/security.md in the checkout.</summary>
internal sealed class SecurityDocumentTests
{
    [Test]
    public void Every_claim_names_a_test_that_there_is()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Golden.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"public (async )?(Task|void) (?<name>\w+)\(")).Select(match => match.Groups["name"].Value).ToHashSet();
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Golden.Root, "docs", "security.md")), "`(?<name>[A-Z][a-z]*(_[A-Za-z]+){3,})`").Select(match => match.Groups["name"].Value).ToList();

        Assert.That(named, Has.Count.GreaterThan(15));
        Assert.That(named.Where(name => !tests.Contains(name)), Is.Empty);
    }
}
