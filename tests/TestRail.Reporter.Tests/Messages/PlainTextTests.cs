using System.Text.Json;
using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tests.Messages;

internal sealed class PlainTextTests
{
    private static readonly string[] Breaks = ["\r", "\n", "\r\n", "\f", "\u0085", "\u2028", "\u2029"];

    private static readonly string[] Commands = ["::error::x", "  ::set-output name=a::b", "\u00a0::add-mask::x", "\ufeff::add-mask::x", "##vso[task.complete]", "a ##teamcity[buildStop]", "##[error]x"];

    [TestCase("##vso[task.complete result=Failed]", "# #vso[task.complete result=Failed]")]
    [TestCase("a ##teamcity[buildStop]", "a # #teamcity[buildStop]")]
    [TestCase("##[error]x", "# #[error]x")]
    [TestCase("###vso[x]", "## #vso[x]")]
    [TestCase("x\n  ::set-output name=a::b", "x\n  : :set-output name=a::b")]
    [TestCase("::add-mask::x", ": :add-mask::x")]
    [TestCase("std::vector ## heading [1]", "std::vector ## heading [1]")]
    public void A_command_is_none_any_more(string text, string plain) => Assert.That(PlainText.Of(text), Is.EqualTo(plain));

    [Test]
    public void No_way_to_end_a_line_begins_a_command()
    {
        var texts = from end in Breaks from command in Commands select PlainText.Of($"x{end}{command}");
        var lines = texts.SelectMany(text => text.Split('\n'));
        Assert.That(lines.Where(IsCommand), Is.Empty);
    }

    [Test]
    public void No_control_character_reaches_a_terminal()
    {
        var all = string.Concat(Enumerable.Range(0, 0x10000).Select(number => (char)number).Where(letter => !char.IsSurrogate(letter)));

        Assert.Multiple(() =>
        {
            Assert.That(PlainText.Of(all).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\t')), Is.Empty);
            Assert.That(PlainText.Of(all), Does.Not.Match("[\u2028\u2029\u202a-\u202e\u2066-\u2069]"));
            Assert.That(PlainText.Line(all).Concat(PlainText.Command(all)).Where(char.IsControl), Is.Empty);
        });
    }

    [Test]
    public void Control_characters_are_shown() => Assert.Multiple(() =>
    {
        Assert.That(PlainText.Of("\u001b[2J\u001b[31mred"), Is.EqualTo("\\u001b[2J\\u001b[31mred"));
        Assert.That(PlainText.Of("a\u009b1Ab"), Is.EqualTo("a\\u009b1Ab"));
        Assert.That(PlainText.Of("a\bb\u007f"), Is.EqualTo("a\\u0008b\\u007f"));
        Assert.That(PlainText.Of("safe\u202egnp.exe"), Is.EqualTo("safe\\u202egnp.exe"));
        Assert.That(PlainText.Of("👩‍💻 Prüfung\t1"), Is.EqualTo("👩‍💻 Prüfung\t1"));
    });

    [Test]
    public void A_name_stays_on_one_line() =>
        Assert.That(PlainText.Line("a\r::error::b\n\tc"), Is.EqualTo("a\\u000d::error::b\\u000a\\u0009c"));

    [Test]
    public void A_command_of_ours_stays_one_and_one_only() =>
        Assert.That(PlainText.Command("##vso[task.uploadsummary]/a\r\n##vso[x]b"), Is.EqualTo("##vso[task.uploadsummary]/a\\u000d\\u000a##vso[x]b"));

    [Test]
    public void JSON_says_the_same_and_holds_no_command()
    {
        const string Text = "##vso[task.setvariable variable=a]b\\##teamcity[x]###[\u202e\u2028";
        var json = $"{{\n  \"name\": {JsonSerializer.Serialize(Text, Relaxed)}\n}}";

        var plain = PlainText.Json(json);

        Assert.Multiple(() =>
        {
            Assert.That(plain, Does.Not.Contain("##").And.Not.Contain('\u202e'));
            Assert.That(JsonDocument.Parse(plain).RootElement.GetProperty("name").GetString(), Is.EqualTo(Text));
        });
    }

    [TestCase("http://ci/job/8", true)]
    [TestCase("HTTPS://acme.testrail.io/", true)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("  javascript:alert(1)", false)]
    [TestCase("data:text/html,<script>", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("vbscript:x", false)]
    [TestCase("//acme.testrail.io", false)]
    [TestCase("/runs/view/1", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Only_addresses_of_the_web_become_links(string? text, bool isLink) => Assert.That(WebLink.Parse(text) is not null, Is.EqualTo(isLink));

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Recognizes commands by the rules of the GitHub, Azure Pipelines and TeamCity agents.</summary>
    private static bool IsCommand(string line) =>
        line.Trim('\ufeff').TrimStart().StartsWith("::", StringComparison.Ordinal) || Regex.IsMatch(line, @"##\w*\[");
}
