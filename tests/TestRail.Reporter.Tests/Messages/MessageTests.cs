using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tests.Messages;

internal sealed class MessageTests
{
    [Test]
    public void The_code_stands_before_the_first_line_only() =>
        Assert.That(
            new Message(Severity.Error, "TR0301", "Two lines.\n  C1", "Do this.\nThen that.").Lines(),
            Is.EqualTo(new[] { "TR0301 Two lines.", "  C1", "→ Do this.", "  Then that." }));

    [Test]
    public void Progress_has_no_code_and_no_action() =>
        Assert.That(new Message(Severity.Information, null, "Opened run R1.").Lines(), Is.EqualTo(new[] { "Opened run R1." }));

    [Test]
    public void Line_endings_of_another_system_are_line_endings() =>
        Assert.That(
            new Message(Severity.Error, "TR0004", "Oops:\r\n   at Here()\rthere", "Report\r\nthis.").Lines(),
            Is.EqualTo(new[] { "TR0004 Oops:", "   at Here()", "there", "→ Report", "  this." }));

    [Test]
    public void Neither_a_CI_system_nor_a_terminal_obeys_it()
    {
        var message = new Message(Severity.Error, "TR0301", "a\r::error::b\u2028##vso[x]c", "d\u0085::add-mask::e\u001b[2J");

        var expected = new[] { "TR0301 a", ": :error::b", "# #vso[x]c", "→ d", "  : :add-mask::e\\u001b[2J" };
        Assert.Multiple(() =>
        {
            Assert.That(message.Lines(), Is.EqualTo(expected));
            Assert.That(message.ToString(), Is.EqualTo(string.Join(Environment.NewLine, expected)));
            Assert.That(message.Signed().ReplaceLineEndings("\n"), Is.EqualTo($"testrail: {string.Join("\n          ", expected)}\n"));
        });
    }

    [Test]
    public void As_a_text_it_is_its_lines() =>
        Assert.That(new Message(Severity.Warning, "TR0120", "What.", "Do.").ToString(), Is.EqualTo($"TR0120 What.{Environment.NewLine}→ Do."));
}
