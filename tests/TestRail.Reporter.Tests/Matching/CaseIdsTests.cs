using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class CaseIdsTests
{
    [TestCase("C123", new long[] { 123 })]
    [TestCase("c123", new long[] { 123 })]
    [TestCase("123", new long[] { 123 })]
    [TestCase("@C123", new long[] { 123 })]
    [TestCase(" C1, C2;3  @C4 ", new long[] { 1, 2, 3, 4 })]
    [TestCase("C9000000000", new long[] { 9_000_000_000 })]
    [TestCase("", null)]
    [TestCase(",", null)]
    [TestCase("C", null)]
    [TestCase("C0", null)]
    [TestCase("-5", null)]
    [TestCase("C-5", null)]
    [TestCase("C1 and C2", null)]
    [TestCase("T5", null)]
    [TestCase("C1.5", null)]
    [TestCase("C٣", null)]
    [TestCase("C99999999999999999999", null)]
    public void Ids_are_read_as_people_write_them(string text, long[]? ids) => Assert.That(CaseIds.Parse(text), Is.EqualTo(ids));

    [TestCase("Category", "C123", 123)]
    [TestCase("category", "@C123", 123)]
    [TestCase("TestCategory", "@c123", 123)]
    [TestCase("Tag", "C123", 123)]
    [TestCase("C123", "", 123)]
    [TestCase("@C123", null, 123)]
    [TestCase("Category", "123", 0)]
    [TestCase("Category", "Smoke", 0)]
    [TestCase("Category", "", 0)]
    [TestCase("Language", "C99", 0)]
    [TestCase("C123", "Smoke", 0)]
    [TestCase("TestRailDefect", "C7", 0)]
    [TestCase("TestRailCase", "C7", 0)]
    public void A_tag_is_a_category_or_a_name_without_a_value(string key, string? value, long id)
    {
        Assert.That(CaseIds.TryParseTag(key, value, out var found), Is.EqualTo(id > 0));
        if (id > 0)
            Assert.That(found, Is.EqualTo(id));
    }
}
