using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class MarkdownTests
{
    [TestCase("plain", "```\nplain\n```")]
    [TestCase("\r\ntwo\r\nlines\r\n", "```\ntwo\nlines\n```")]
    [TestCase("  indented", "```\n  indented\n```")]
    [TestCase("a ``` b", "````\na ``` b\n````")]
    [TestCase("`````", "``````\n`````\n``````")]
    [TestCase("", "```\n\n```")]
    public void No_text_can_leave_its_block(string text, string block) => Assert.That(Markdown.Block(text), Is.EqualTo(block));

    [TestCase("Shop.CartTests.Adds", "`Shop.CartTests.Adds`")]
    [TestCase("a`b", "`` a`b ``")]
    [TestCase("`a``b`", "``` `a``b` ```")]
    [TestCase("two\r\nlines\nhere", "`two lines here`")]
    public void No_text_can_leave_its_line(string text, string code) => Assert.That(Markdown.Code(text), Is.EqualTo(code));
}
