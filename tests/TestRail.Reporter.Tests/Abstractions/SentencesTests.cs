using System.Reflection;
using System.Text.RegularExpressions;
using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Tests.Abstractions;

internal sealed class SentencesTests
{
    private static readonly MethodInfo[] All =
        [.. typeof(Sentences).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => method.ReturnType == typeof(Message))];

    /// <summary>A code that several sentences share stands for one kind of problem.</summary>
    private static readonly Dictionary<string, string[]> Shared = new()
    {
        ["TR0103"] = [nameof(Sentences.WrongSection), nameof(Sentences.WrongValue)],
        ["TR0106"] = [nameof(Sentences.Contradiction), nameof(Sentences.NeedsPlan)],
        ["TR0203"] = [nameof(Sentences.Ambiguous), nameof(Sentences.AmbiguousConfiguration)],
    };

    [Test]
    public void No_code_stands_for_two_things()
    {
        var codes = All.GroupBy(sentence => Say(sentence, 1, true).Code).Where(same => same.Key is not null && same.Count() > 1)
            .ToDictionary(same => same.Key!, same => same.Select(sentence => sentence.Name).Order(StringComparer.Ordinal).ToArray());
        Assert.That(codes, Is.EqualTo(Shared));
    }

    [Test]
    public void Every_code_that_the_README_explains_is_that_of_a_sentence()
    {
        var explained = Regex.Matches(Readme(), "TR[0-9]{4}").Select(match => match.Value).Distinct().ToList();
        Assert.That(explained, Is.Not.Empty.And.SubsetOf(All.Select(sentence => Say(sentence, 1, true).Code)));
    }

    [Test]
    public void The_README_shows_the_last_line_as_it_is_said()
    {
        var summary = Sentences.Summary(
            (412, 0, 0, 0), 3, [("R57 \"Web shop main #471\"", new Uri("https://acme.testrail.io/index.php?/runs/view/57"))],
            "/builds/shop/.testrail/20261120T093000Z-1f0c2ab7.testrail-report.json", isMore: false, isCutShort: false);
        Assert.That(Readme(), Does.Contain($"\ntestrail: {string.Join("\n          ", summary.Lines())}\n"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_sentence_is_one_however_much_it_speaks_of(string name)
    {
        var sentence = Array.Find(All, method => method.Name == name)!;
        foreach (var message in from count in new[] { 1, 2, 30 } from optional in new[] { true, false } select Say(sentence, count, optional))
        {
            Assert.That(message.Severity == Severity.Information, Is.EqualTo(message.Code is null), "only progress goes without a code");
            Assert.That(message.Code, Is.Null.Or.Match("^TR0[0-7][0-9]{2}$"));
            foreach (var line in message.Lines())
            {
                Assert.That(line.TrimStart(), Does.Not.Contain("  ").Or.StartsWith("C").Or.StartsWith("\""), "two blanks separate columns only");
                Assert.That(line, Does.Not.Match(@" [.,;:?]|[.,;:]{2}|\(\)|\{\}"));
                Assert.That(line, Does.Not.EndWith(" "));
            }

            Assert.That(message.Text, Does.EndWith(".").Or.EndWith("?").Or.EndWith(SampleArguments.Text).Or.EndWith(":"), "a place or a list may end it");
            Assert.That(message.Action, Is.Null.Or.EndsWith(".").Or.EndsWith("?").Or.EndsWith(Sentences.Resume));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void A_sentence_is_said_somewhere(string name)
    {
        // The package's targets say theirs by its code.
        var code = Say(Array.Find(All, method => method.Name == name)!, 1, true).Code;
        var sources = Directory.EnumerateFiles(Path.Combine(Golden.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "Sentences.cs");
        var targets = Directory.EnumerateFiles(Path.Combine(Golden.Root, "src"), "*.targets", SearchOption.AllDirectories);
        Assert.That(
            sources.Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\bSentences\.{name}\b"))
            || (code is not null && targets.Any(file => File.ReadAllText(file).Contains($"Code=\"{code}\"", StringComparison.Ordinal))),
            Is.True);
    }

    [Test]
    public void One_of_a_thing_is_not_called_many()
    {
        Assert.That(Sentences.CasesNotInTestRail([7]).Text, Is.EqualTo("1 case that tests name is in no suite that is reported into, and was left out of the run: C7."));
        Assert.That(Sentences.CasesNotInTestRail([7, 8]).Text, Does.StartWith("2 cases that tests name are in no suite that is reported into, and were left out of the run: C7, C8."));
        Assert.That(Sentences.KeptUnsent(1, "j").Text, Is.EqualTo("1 result is kept in j and was not sent."));
        Assert.That(Sentences.KeptUnsent(0, "j").Text, Is.EqualTo("0 results are kept in j and were not sent."));
        Assert.That(Sentences.CaseIdsUnreadable([("T", "x")]).Text, Does.StartWith("1 trait named TestRailCase is no case id:"));
        Assert.That(Sentences.JournalDamaged("j", [3]).Text, Is.EqualTo("1 line of the journal j cannot be read and was passed over: 3."));
        Assert.That(Sentences.NothingMapped(1).Text, Does.StartWith("The one result belongs to no TestRail case,"));
        Assert.That(Sentences.NothingMapped(2).Text, Does.StartWith("None of 2 results belongs to a TestRail case,"));
        Assert.That(Sentences.LostWithTestProcess(1).Text, Is.EqualTo("At least 1 test had ended, and the test process took its result with it."));
        Assert.That(Sentences.TestsInFlight(["A.B"]).Text, Is.EqualTo("The test process ended while this test ran, and it is reported as failed:\n  A.B"));
    }

    [TestCase(1, 0, "1 result did not reach TestRail. It is kept in j")]
    [TestCase(2, 0, "2 results did not reach TestRail. All are kept in j")]
    [TestCase(0, 1, "1 result may or may not have reached TestRail. It is kept in j")]
    [TestCase(0, 2, "2 results may or may not have reached TestRail. All are kept in j")]
    [TestCase(2, 1, "2 results did not reach TestRail, and 1 may or may not have. All are kept in j")]
    public void What_is_kept_is_told_from_what_is_in_doubt(int kept, int inDoubt, string text) =>
        Assert.That(Sentences.Kept(kept, inDoubt, "j").Text, Is.EqualTo(text));

    [TestCase(2, 0, 0, 0, 0, false, false, "DELIVERED: 2 accepted, 0 refused, 0 kept, 0 in doubt.")]
    [TestCase(2, 0, 0, 0, 1, false, false, "DELIVERED: 2 accepted, 0 refused, 0 kept, 0 in doubt, 1 attachment.")]
    [TestCase(2, 1, 0, 0, 0, false, false, "INCOMPLETE: 2 accepted, 1 refused, 0 kept, 0 in doubt.\nNext: correct what TestRail refused, as said above.")]
    [TestCase(2, 1, 3, 4, 0, true, false, "INCOMPLETE: 2 accepted, 1 refused, 3 kept, 4 in doubt.\nNext: testrail-reporter resume")]
    [TestCase(2, 0, 0, 0, 0, true, false, "INCOMPLETE: 2 accepted, 0 refused, 0 kept, 0 in doubt.\nNext: testrail-reporter resume")]
    [TestCase(2, 0, 0, 0, 1, false, true, "DELIVERED: 2 accepted, 0 refused, 0 kept, 0 in doubt, 1 attachment. The tests were cut short.")]
    public void The_last_word_tells_whether_anything_is_missing_and_what_to_do(int accepted, int refused, int kept, int inDoubt, int files, bool isMore, bool isCutShort, string text) =>
        Assert.That(string.Join("\n", Sentences.Summary((accepted, refused, kept, inDoubt), files, [], null, isMore, isCutShort).Lines()), Is.EqualTo(text));

    [Test]
    public void No_place_at_all_is_not_listed()
    {
        Assert.That(Sentences.NoJournals([]).Text, Is.EqualTo("No journal holds anything to send."));
        Assert.That(
            Sentences.ConfigurationUnusable([Sentences.WrongSection("run", "here")], null, []).Action,
            Does.StartWith("Looked at host arguments and TESTRAIL_… variables; no testrail.reporter.json was found.\n"));
        Assert.That(Sentences.SuiteNeeded([]).Text, Does.EndWith(" It has no suite at all."));
    }

    [Test]
    public void A_long_list_is_not_printed_whole() =>
        Assert.That(Sentences.CasesNotInTestRail([.. Enumerable.Range(1, 30).Select(id => (long)id)]).Text, Does.EndWith("C19, C20 and 10 more."));

    [Test]
    public void Refusals_are_grouped_by_their_reason() =>
        Assert.That(
            Sentences.Refused(412, [(881, "Shop.Adds", "unknown"), (3, "Shop.Pays", "closed"), (904, "Shop.Clears", "unknown")]).Text,
            Is.EqualTo("TestRail refused 3 of 412 results:\n  unknown\n    C881  Shop.Adds\n    C904  Shop.Clears\n  closed\n    C3  Shop.Pays"));

    private static Message Say(MethodInfo sentence, int count, bool optional) =>
        (Message)sentence.Invoke(null, new SampleArguments(count, optional).For(sentence))!;

    private static string Readme() => File.ReadAllText(Path.Combine(Golden.Root, "README.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Names() => All.Select(method => method.Name);
}
