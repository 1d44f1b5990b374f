using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class LimitedTextTests
{
    [TestCase(0)]
    [TestCase(250)]
    public void What_TestRail_takes_stays_as_it_is(int length) => Assert.That(LimitedText.Of(new string('a', length)), Has.Length.EqualTo(length));

    [Test]
    public void A_shortened_text_is_the_same_in_every_process() =>
        Assert.That(LimitedText.Of(new string('a', 251)), Is.EqualTo($"{new string('a', 120)}…599045BE…{new string('a', 120)}"));

    [Test]
    public void No_surrogate_pair_is_cut_in_two()
    {
        for (var before = 0; before < 4; before++)
        {
            var shortened = LimitedText.Of(new string('a', before) + string.Concat(Enumerable.Repeat("🍏", 200)));
            Assert.That(shortened, Has.Length.LessThanOrEqualTo(LimitedText.Longest));
            Assert.That(shortened.EnumerateRunes(), Has.None.EqualTo(System.Text.Rune.ReplacementChar));
        }
    }

    [Test]
    public void Ids_stay_whole_and_the_first_ones_are_kept()
    {
        var (text, left) = IdList.Of(["A-1, A-22", " A-1 ", "A-333;A-4"], 14);
        Assert.That(text, Is.EqualTo("A-1, A-22, A-4"));
        Assert.That(left, Is.EqualTo(new[] { "A-333" }));
    }

    [Test]
    public void No_id_at_all_is_no_text() => Assert.That(IdList.Of(["", " , "], 250).Text, Is.Null);
}
