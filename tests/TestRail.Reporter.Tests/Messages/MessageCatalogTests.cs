using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;

namespace TestRail.Reporter.Tests.Messages;

internal sealed class MessageCatalogTests
{
    /// <summary>Codes that several messages share because they describe one kind of problem.</summary>
    private static readonly Dictionary<string, string[]> Shared = new()
    {
        ["TR0103"] = ["ConfigurationMessages.WrongSection", "ConfigurationMessages.WrongValue"],
        ["TR0106"] = ["ConfigurationMessages.Contradiction", "ConfigurationMessages.NeedsPlan"],
        ["TR0203"] = ["PlanMessages.AmbiguousConfiguration", "RunMessages.Ambiguous"],
    };

    [Test]
    public void A_code_identifies_one_problem()
    {
        var codes = MessageCatalog.All.GroupBy(method => MessageCatalog.Create(method, 1, true).Code).Where(same => same.Key is not null && same.Count() > 1)
            .ToDictionary(same => same.Key!, same => same.Select(MessageCatalog.NameOf).Order(StringComparer.Ordinal).ToArray());
        Assert.That(codes, Is.EqualTo(Shared));
    }

    /// <summary>The only place where the wording of messages is compared.</summary>
    [Test]
    public void The_messages_read_as_they_do_here()
    {
        var text = new StringBuilder("# All messages, with sample arguments: singular, then plural with every optional value\n");
        var ordered = from method in MessageCatalog.All
                      let code = MessageCatalog.Create(method, 1, true).Code
                      orderby code is null, code, MessageCatalog.NameOf(method)
                      select method;
        foreach (var method in ordered)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {MessageCatalog.NameOf(method)}\n");
            foreach (var message in new[] { MessageCatalog.Create(method, 1, false, realistic: true), MessageCatalog.Create(method, 2, true, realistic: true) })
                text.Append(CultureInfo.InvariantCulture, $"\n{message.Severity}\n{string.Concat(message.Lines().Select(line => $"    {line}".TrimEnd() + "\n"))}");
        }

        Golden.AssertHolds("Messages/Golden/messages.md", text.ToString());
    }

    [Test]
    public void The_page_of_messages_has_every_code() => Repository.AssertSectionHolds("docs/messages.md", "messages", MessagePage.Render());

    [Test]
    public void The_documents_name_codes_that_exist()
    {
        var targets = Directory.EnumerateFiles(Path.Combine(Golden.Root, "src"), "*.targets", SearchOption.AllDirectories).Select(File.ReadAllText);
        var ofBuild = targets.SelectMany(text => Regex.Matches(text, "Code=\"(TR[0-9]{4})\"")).Select(match => match.Groups[1].Value).Distinct().ToList();
        var codes = MessageCatalog.All.Select(method => MessageCatalog.Create(method, 1, true).Code).Concat(ofBuild).ToHashSet();
        Assert.That(ofBuild, Is.Not.Empty.And.All.Matches<string>(code => Repository.Read("docs/messages.md").Contains($"\n### {code}\n", StringComparison.Ordinal)));
        var pages = Directory.EnumerateFiles(Path.Combine(Golden.Root, "docs"), "*.md").Append(Path.Combine(Golden.Root, "README.md"));
        Assert.That(pages.SelectMany(page => Regex.Matches(File.ReadAllText(page), "TR[0-9]{4}")).Select(match => match.Value).Distinct(), Is.Not.Empty.And.SubsetOf(codes));
    }

    [Test]
    public void The_README_shows_the_summary_as_it_is_printed()
    {
        var summary = SummaryMessages.Summary(
            (412, 0, 0, 0), 3, [("R57 \"Web shop main #471\"", new Uri("https://acme.testrail.io/index.php?/runs/view/57"))],
            "/builds/shop/.testrail/20261120T093000Z-1f0c2ab7.testrail-report.json", isMore: false, isCutShort: false);
        Assert.That(Readme(), Does.Contain($"\ntestrail: {string.Join("\n          ", summary.Lines())}\n"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_message_is_well_formed(string name)
    {
        var method = MessageCatalog.All.Single(method => MessageCatalog.NameOf(method) == name);
        foreach (var message in from count in new[] { 1, 2, 30 } from optional in new[] { true, false } select MessageCatalog.Create(method, count, optional))
        {
            Assert.That(message.Severity == Severity.Information, Is.EqualTo(message.Code is null), "only progress has no code");
            Assert.That(message.Code, Is.Null.Or.Match("^TR0[0-8][0-9]{2}$"));
            foreach (var line in message.Lines())
            {
                Assert.That(line.TrimStart(), Does.Not.Contain("  ").Or.StartsWith("C").Or.StartsWith("\""), "two blanks separate columns only");
                Assert.That(line, Does.Not.Match(@" [.,;:?]|[.,;:]{2}|\(\)|\{\}"));
                Assert.That(line, Does.Not.EndWith(" "));
            }

            Assert.That(message.Text, Does.Match(@"([.?:]|Sample)\z"), "a path, a link or a list may end it");
            Assert.That(message.Text, Does.Not.Match("(?m)^(Who|What) "), "no sentence begins with a clause");
            Assert.That(message.Action, Is.Null.Or.EndsWith(".").Or.EndsWith("?").Or.Match($@"{Phrases.Resume}[^\n]*\z|{Phrases.Close}[^\n]*\z"), "an instruction, or a command to copy");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void A_message_is_used(string name)
    {
        // The package's MSBuild targets print these messages by code.
        var code = MessageCatalog.Create(MessageCatalog.All.Single(method => MessageCatalog.NameOf(method) == name), 1, true).Code;
        var sources = Directory.EnumerateFiles(Path.Combine(Golden.Root, "src"), "*.cs", SearchOption.AllDirectories);
        var targets = Directory.EnumerateFiles(Path.Combine(Golden.Root, "src"), "*.targets", SearchOption.AllDirectories);
        Assert.That(
            sources.Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\b{Regex.Escape(name)}\b"))
            || (code is not null && targets.Any(file => File.ReadAllText(file).Contains($"Code=\"{code}\"", StringComparison.Ordinal))),
            Is.True);
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Golden.Root, "README.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Names() => MessageCatalog.All.Select(MessageCatalog.NameOf);
}
