using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>What becomes of the defect of a test that fails or passes again.</summary>
internal sealed class DefectAgainTests : PushingFixture
{
    private const long Bug = 2, Closed = 4;

    [Test]
    public async Task A_closed_defect_is_followed_by_a_new_one_that_names_it()
    {
        Story.Run(Failed(2));
        Move(0, Closed);
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));

        Story.Run(Failed(2));

        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
        Assert.That(DescriptionOf(1), Does.Contain($"Earlier defect: {Id(0)}"));
        Assert.That(await DefectsOf(2, (await Server.Runs()).Max(run => run.Number("id"))), Is.EqualTo(new[] { Id(1) }));
    }

    [Test]
    public async Task A_closed_defect_is_reopened_if_configured()
    {
        Story.With("defects.onClosed", "reopen").Run(Failed(2));
        Move(0, Closed);
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));

        Story.Run(Failed(2));

        Assert.That(Axosoft.Items.Single().IdOf("workflow_step"), Is.EqualTo(Bug));
        Assert.That(Axosoft.Items.Single().Comments.Single(), Does.StartWith("Failed again on 2026-11-20"));
        Assert.That(await DefectsOf(2, (await Server.Runs()).Max(run => run.Number("id"))), Is.EqualTo(new[] { Id(0) }));
    }

    [TestCase("never", 0)]
    [TestCase("daily", 2)]
    [TestCase("always", 4)]
    public void A_test_that_fails_again_comments_on_its_defect(string comment, int expected)
    {
        Story.With("defects.comment", comment).Run(Failed(2));
        for (var day = 1; day <= 2; day++)
        {
            ((JumpingTime)Story.Time).Advance(TimeSpan.FromDays(1));
            Sandbox.Axosoft.ExpireTokens();
            Story.Run(Failed(2));
            Story.Run(Failed(2));
        }

        Assert.That(Axosoft.Items.Single().Comments, Has.Count.EqualTo(expected));
        Assert.That(Axosoft.Items.Single().Comments, Is.All.Contains("runs/view/"));
    }

    [TestCase("nothing", 0, Bug)]
    [TestCase("comment", 1, Bug)]
    [TestCase("resolve", 1, Closed)]
    public void A_test_that_passes_again_settles_its_defect_if_configured(string onFixed, int comments, long step)
    {
        Story.With("defects.onFixed", onFixed).Run(Failed(2), Failed(3));

        Story.Run(Passed(2), Failed(3));

        var fixedDefect = Axosoft.Items.Single(item => item.Name.Contains("Test_of_2", StringComparison.Ordinal));
        Assert.That((fixedDefect.Comments.Count, fixedDefect.IdOf("workflow_step")), Is.EqualTo((comments, (long?)step)));
        Assert.That(Axosoft.Items.Single(item => item != fixedDefect).IdOf("workflow_step"), Is.EqualTo(Bug));
    }

    /// <summary>One defect is about a test on all target frameworks and in all variants.</summary>
    [TestCase("bin/Debug/net10.0", "bin/Debug/net10.0", null, Closed)]
    [TestCase("bin/Debug/net10.0", "bin/Debug/net8.0", null, Bug)]
    [TestCase("artifacts/bin/Shop/debug_net10.0", "artifacts/bin/Shop/debug_net8.0-windows", null, Bug)]
    [TestCase("artifacts/bin/Shop/debug", "artifacts/bin/Shop/release", null, Closed)]
    [TestCase("bin/Debug/net10.0", "bin/Debug/net10.0", "chrome", Bug)]
    public void A_defect_stays_open_while_the_test_may_fail_in_another_environment(string failsIn, string passesIn, string? variant, long step)
    {
        Story.IsOneOfSeveral = true;
        Story.Assembly = Path.Combine(failsIn, "Shop.Tests.dll");
        Story.With("defects.onFixed", "resolve").Declaring(2).Run(Failed(2));

        Story.Variant = variant;
        Story.Assembly = Path.Combine(passesIn, "Shop.Tests.dll");
        Story.Declaring(2).Run(Passed(2));

        Assert.That((Axosoft.Items.Single().Comments.Count, Axosoft.Items.Single().IdOf("workflow_step")), Is.EqualTo((step == Closed ? 1 : 0, (long?)step)));
    }
}
