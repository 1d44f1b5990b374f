using System.Globalization;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>Checks docs/architecture.md in the checkout.</summary>
internal sealed class ArchitectureDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Golden.Root, "docs", "architecture.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_files_of_a_result_exist_and_are_counted()
    {
        var files = Regex.Matches(Text, "`(?<file>(VSTest|Contracts|Engine)/[A-Za-z/]+\\.cs)`").Select(match => match.Groups["file"].Value).ToList();
        Assert.That(files.Where(file => !File.Exists(Path.Combine(Golden.Root, "src", $"TestRail.Reporter.{file}"))), Is.Empty);
        Assert.That(Text, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"\n{files.Distinct().Count()} files lie between")));
    }
}
