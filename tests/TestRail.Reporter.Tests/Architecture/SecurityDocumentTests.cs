using System.Reflection;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>docs/security.md, as it is in the checkout.</summary>
internal sealed class SecurityDocumentTests
{
    [Test]
    public void Every_claim_names_a_test_that_there_is()
    {
        var tests = typeof(SecurityDocumentTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => method.Name).ToHashSet();
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Golden.Root, "docs", "security.md")), "`(?<name>[A-Z][a-z]*(_[A-Za-z]+){3,})`").Select(match => match.Groups["name"].Value).ToList();

        Assert.That(named, Has.Count.GreaterThan(15));
        Assert.That(named.Where(name => !tests.Contains(name)), Is.Empty);
    }
}
