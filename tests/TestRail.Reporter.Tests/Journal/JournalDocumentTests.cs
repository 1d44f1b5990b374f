using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>Checks docs/journal.md in the checkout.</summary>
internal sealed class JournalDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Golden.Root, "docs", "journal.md")).ReplaceLineEndings("\n");

    private static readonly string[] Examples =
        [.. Regex.Matches(Text, "```json\n(?<lines>.+?)\n```", RegexOptions.Singleline).SelectMany(block => block.Groups["lines"].Value.Split('\n'))];

    [TestCaseSource(nameof(Examples))]
    public void An_example_is_a_line_that_is_understood_and_written_so(string line)
    {
        var entry = JournalEntryFormat.Parse(Encoding.UTF8.GetBytes(line));
        Assert.That(entry, Is.Not.Null);
        using var place = new Place();
        place.Write(entry!);
        Assert.That(Sums.Removed(File.ReadAllText(place.File)), Is.EqualTo(line + "\n"));
    }

    [Test]
    public void Every_kind_of_entry_is_named_and_has_an_example()
    {
        var kinds = typeof(JournalEntry).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!).ToList();
        Assert.That(Examples.Select(line => Regex.Match(line, "\"entry\":\"(?<kind>\\w+)\"").Groups["kind"].Value), Is.EquivalentTo(kinds));
        Assert.That(kinds.Where(kind => !Text.Contains($"**{kind}**", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void What_it_says_of_numbers_and_names_is_so()
    {
        Assert.That(Text, Does.Contain($"`delivery.retentionDays` days ({new DeliveryOptions().RetentionDays})"));
        Assert.That(Text, Does.Contain($"`format` in the first line is {SessionStarted.CurrentFormat};"));
        Assert.That(Text, Does.Contain($"`{JournalFolder.Name}` at the repository's root"));
    }
}
