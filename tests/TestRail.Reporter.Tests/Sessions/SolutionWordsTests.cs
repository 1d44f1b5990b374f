using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The messages of several projects and target frameworks in one command.</summary>
internal sealed class SolutionWordsTests : StoryFixture
{
    [SetUp]
    public void OfASolution() => (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);

    [TestCase(true)]
    [TestCase(false)]
    public void A_project_without_cases_does_not_say_that_no_run_was_opened(bool comesFirst)
    {
        if (!comesFirst)
            Project("Shop.Tests.dll").Run(Passed(1));
        Project("Plain.Tests.dll").Run(Passed(), Passed().Named("Other"));
        if (comesFirst)
            Project("Shop.Tests.dll").Run(Passed(1));

        Assert.That(Log.Of("TR0303").Text, Facts.InOrder("2 results").And.Not.Contains("no run"));
    }

    [Test]
    public void A_command_of_a_build_that_has_a_run_does_not_say_that_none_was_opened()
    {
        Story.IsOneOfSeveral = false;
        Story.With("run.key", "build 7").Run(Passed(1));
        Story.Invocation = "4712_x";
        Story.Run(Passed());

        Assert.That(Log.Of("TR0303").Text, Does.Not.Contain("no run"));
    }

    [Test]
    public void An_unknown_case_is_listed_once_and_not_by_every_target_framework()
    {
        Project("net8.0/Shop.Tests.dll").Declaring(1, 998, 999).Run(Passed(1), Passed(999));
        Project("net10.0/Shop.Tests.dll").Declaring(1, 998, 999).Run(Passed(1), Passed(999));

        Assert.That(Log.Of("TR0204").Text, Does.Contain("C998"));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999"));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("INCOMPLETE: 1 accepted, 1 rejected"), "it still counts");
    }

    [Test]
    public void Without_a_known_case_it_is_listed_once_too()
    {
        Project("net8.0/Shop.Tests.dll").Declaring(999).Run(Passed(999));
        Project("net10.0/Shop.Tests.dll").Declaring(999).Run(Passed(999));

        Assert.That(Log.Codes, Is.EqualTo(["TR0362", "TR0301"]));
    }

    [Test]
    public void Another_test_of_the_unknown_case_is_named()
    {
        Project("Shop.Tests.dll").Run(Passed(1), Passed(999));
        Log.Clear();
        Project("Cart.Tests.dll").Run(Passed(1), Passed(999), Passed(997), Passed(999).Named("Elsewhere"), Passed(997).Named("Also"));

        Assert.That(Log.Of("TR0301").Text, Does.Contain("C997"));
    }

    [Test]
    public void The_next_command_lists_it_again()
    {
        Story.With("run.key", "nightly");
        Project("Shop.Tests.dll").Run(Passed(1), Passed(999));
        Log.Clear();
        Story.Invocation = "4712_x";
        Project("Shop.Tests.dll").Run(Passed(1), Passed(999));

        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999"));
    }

    private Story Project(string assembly)
    {
        Story.Assembly = assembly;
        return Story;
    }
}
