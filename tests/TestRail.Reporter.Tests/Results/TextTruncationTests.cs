using CsCheck;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class TextTruncationTests
{
    [Test]
    public void A_text_that_fits_is_not_touched() => Assert.That(TextTruncation.Middle("0123456789", 10), Is.EqualTo("0123456789"));

    [Test]
    public void The_beginning_and_the_end_stay()
    {
        var text = new string('a', 500) + new string('z', 500);
        var cut = TextTruncation.Middle(text, 100);
        Assert.That(cut, Does.Match("^a{40,}\n… [0-9]+ characters left out …\nz{20,}$"));
        Assert.That(cut, Does.Contain($"… {1000 - Kept(cut)} characters"));
    }

    [Test]
    public void No_limit_is_exceeded_and_no_character_is_halved() =>
        Gen.Select(Words.Of(300, "🍏", "a", "\n"), Gen.Int[0, 320])
            .Sample((text, limit) =>
            {
                var (middle, start) = (TextTruncation.Middle(text, limit), TextTruncation.Start(text, limit));
                return middle.Length <= limit && IsWhole(middle) && start.Length <= limit && IsWhole(start) && text.StartsWith(start, StringComparison.Ordinal);
            });

    [Test]
    public void Where_not_even_the_mark_fits_only_the_beginning_stays() => Assert.That(TextTruncation.Middle(new string('a', 100), 10), Is.EqualTo(new string('a', 10)));

    private static int Kept(string cut) => cut.Split('\n') is [var head, _, var tail] ? head.Length + tail.Length : 0;

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && ++i < text.Length && char.IsLowSurrogate(text[i]))
                continue;
            if (i >= text.Length || char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
