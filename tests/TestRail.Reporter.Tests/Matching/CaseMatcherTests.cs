using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class CaseMatcherTests
{
    private static readonly TestResult AllWays = Given.Result(
        name: "C3_Adds", traits: [new Trait("Category", "C2"), new Trait("TestRailCase", "C1"), new Trait("TestRailCase", "C11"), new Trait("Category", "Smoke")]);

    [TestCase(new[] { CaseMatch.Attribute, CaseMatch.Tag, CaseMatch.Name }, new long[] { 1, 11 })]
    [TestCase(new[] { CaseMatch.Tag, CaseMatch.Attribute, CaseMatch.Name }, new long[] { 2 })]
    [TestCase(new[] { CaseMatch.Name, CaseMatch.Tag }, new long[] { 3 })]
    [TestCase(new[] { CaseMatch.Tag }, new long[] { 2 })]
    [TestCase(new CaseMatch[0], new long[0])]
    public void The_first_way_that_finds_any_decides(CaseMatch[] ways, long[] cases) =>
        Assert.That(new CaseMatcher(ways).Match(AllWays).Cases, Is.EqualTo(cases));

    [Test]
    public void A_way_that_finds_none_leaves_it_to_the_next() =>
        Assert.That(Match(Given.Result(name: "C3_Adds", traits: new Trait("Category", "Smoke"))).Cases, Is.EqualTo(new[] { 3 }));

    [Test]
    public void An_id_that_cannot_be_read_is_said_and_not_replaced_by_another_way()
    {
        var match = Match(Given.Result(name: "C3_Adds", traits: [new Trait("TestRailCase", "C-5"), new Trait("TestRailCase", "")]));
        Assert.That(match.Cases, Is.Empty);
        Assert.That(match.Unreadable, Is.EqualTo(new[] { "C-5", "" }));
    }

    [Test]
    public void A_readable_id_counts_beside_an_unreadable_one()
    {
        var match = Match(Given.Result(traits: [new Trait("TestRailCase", "oops"), new Trait("TestRailCase", "C7, C8"), new Trait("TestRailCase", "7")]));
        Assert.That(match.Cases, Is.EqualTo(new[] { 7, 8 }));
        Assert.That(match.Unreadable, Is.EqualTo(new[] { "oops" }));
    }

    [TestCase("true")]
    [TestCase("")]
    public void An_ignored_test_belongs_to_no_case(string reason)
    {
        var match = Match(Given.Result(name: "C3_Adds", traits: [new Trait("TestRailCase", "C1"), new Trait("TestRailIgnore", reason), new Trait("TestRailCase", "oops")]));
        Assert.That(match, Is.SameAs(TestRail.Reporter.Engine.Matching.CaseMatchResult.None));
    }

    [Test]
    public void Several_tags_name_several_cases() =>
        Assert.That(
            Match(Given.Result(traits: [new Trait("Category", "C2"), new Trait("@C3", ""), new Trait("TestCategory", "@C4"), new Trait("Tag", "C2")])).Cases,
            Is.EqualTo(new[] { 2, 3, 4 }));

    [Test]
    public void A_display_name_without_an_id_leaves_it_to_the_method()
    {
        var result = Given.Result(name: "adds two numbers");
        Assert.That(Match(result with { Test = result.Test with { MethodName = "C5_Adds" } }).Cases, Is.EqualTo(new[] { 5 }));
        Assert.That(Match(result with { Test = result.Test with { MethodName = null } }).Cases, Is.Empty);
    }

    [Test]
    public void A_name_counts_only_where_it_is_asked_for()
    {
        var result = Given.Result(name: "[C3] Adds");
        Assert.That(new CaseMatcher(new CaseOptions().MatchBy).Match(result).Cases, Is.Empty);
        Assert.That(Match(result).Cases, Is.EqualTo(new[] { 3 }));
    }

    private static CaseMatchResult Match(TestResult result) => new CaseMatcher([CaseMatch.Attribute, CaseMatch.Tag, CaseMatch.Name]).Match(result);
}
