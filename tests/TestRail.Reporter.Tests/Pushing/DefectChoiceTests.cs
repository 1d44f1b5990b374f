using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>Which failing tests have a defect of their own: new failures, groups of the same failure, and as many as the limit allows.</summary>
internal sealed class DefectChoiceTests : PushingFixture
{
    [Test]
    public async Task Only_new_failures_have_a_new_defect_if_configured()
    {
        Story.With("defects.push", "off").Run(Failed(2), Passed(3));

        Story.With("defects.push", "newFailures").Run(Failed(2), Failed(3));

        Assert.That(Axosoft.Items.Single().Name, Does.Contain("Test_of_3"));
        var last = (await Server.Runs()).Max(run => run.Number("id"));
        Assert.That((await DefectsOf(2, last), await DefectsOf(3, last)), Is.EqualTo((new string?[] { null }, new[] { Id(0) })));
        Assert.That(Log.Text, Does.Not.Contain("missing"));
    }

    [Test]
    public async Task New_failures_of_a_plan_are_those_since_its_closed_plans()
    {
        Story.With("defects.push", "off").With("plan.name", "Monday").Run(Failed(2), Passed(3));
        await Server.Post($"close_plan/{(await Server.Plans()).Single().Number("id")}", new { });

        Story.With("defects.push", "newFailures").With("plan.name", "Tuesday").Run(Failed(2), Failed(3));

        Assert.That(Axosoft.Items.Single().Name, Does.Contain("Test_of_3"), Log.Text);
    }

    [Test]
    public async Task Failures_with_the_same_message_and_place_have_one_defect_if_configured()
    {
        Story.With("defects.group", true).Run(Failed(1), Failed(2), Failed(3) with { Message = "Another" });

        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
        // They are pushed side by side.
        var group = Axosoft.Items[0].Name.Contains("Test_of_3", StringComparison.Ordinal) ? 1 : 0;
        Assert.That(DescriptionOf(group), Does.Contain("Shop.CartTests.Test_of_1 (C1)").And.Contain("Shop.CartTests.Test_of_2 (C2)"));
        Assert.That((await DefectsOf(1), await DefectsOf(2), await DefectsOf(3)), Is.EqualTo((new[] { Id(group) }, new[] { Id(group) }, new[] { Id(1 - group) })));
        Story.With("defects.group", false).Run(Failed(2));
        Assert.That(Axosoft.Items, Has.Count.EqualTo(2), "each listed test is found again");
    }

    [Test]
    public async Task Beyond_the_limit_one_defect_lists_the_rest()
    {
        Story.With("defects.limit", 2).Run(Failed(1), Failed(2), Failed(3), Failed(4));

        Assert.That(Axosoft.Items.Select(item => item.Name.Split(" [")[0]), Is.EquivalentTo(new[] { "Failed test: Shop.CartTests.Test_of_1", "Failed test: Shop.CartTests.Test_of_2", "2 more failed tests in Nightly" }));
        var rest = $"{Axosoft.Items.Single(item => item.Name.StartsWith('2')).Id}";
        Assert.That((await DefectsOf(3), await DefectsOf(4)), Is.EqualTo((new[] { rest }, new[] { rest })));
        Log.Of("TR0813");
        Story.Run(Failed(3), Failed(4));
        Assert.That(Axosoft.Items, Has.Count.EqualTo(3), "the tests in the list are found again");
    }
}
