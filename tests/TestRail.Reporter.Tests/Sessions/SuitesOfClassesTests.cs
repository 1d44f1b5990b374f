using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Suites that are declared on test classes.</summary>
internal sealed class SuitesOfClassesTests : SuitesFixture
{
    [Test]
    public async Task A_class_speaks_for_its_own_cases_and_those_of_others_are_looked_up()
    {
        Story.DeclaringClasses(("iOS", [47, 48]), (null, [41, 42])).Run(Passed(41), Passed(42), Passed(47));

        var runs = await Runs();
        Assert.Multiple(async () =>
        {
            Assert.That(await Server.Cases(Id(runs[Android])), Is.EqualTo([41, 42]));
            Assert.That(await Server.Cases(Id(runs[Ios])), Is.EqualTo([47, 48]));
            Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1", "C42 1"]));
            Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
            Assert.That(Log.Codes, Is.Empty);
        });
    }

    [Test]
    public async Task Classes_with_different_suites_have_a_run_each_and_nothing_is_looked_up()
    {
        Story.DeclaringClasses(("S3", [47]), ("Android", [41])).Run(Passed(41), Passed(47));

        var runs = await Runs();
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
        Assert.That(Sandbox.Requests.Of("get_case").Concat(Sandbox.Requests.Of("get_cases")), Is.Empty);
    }

    [Test]
    public async Task Cases_that_only_results_name_are_looked_up()
    {
        Story.DeclaringClasses(("iOS", [47])).Run(Passed(47), Passed(41));

        var runs = await Runs();
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
    }

    [Test]
    public async Task A_case_that_two_classes_place_differently_is_where_it_is()
    {
        Story.DeclaringClasses(("iOS", [47, 41]), ("Android", [41])).Run(Passed(47), Passed(41));

        var runs = await Runs();
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
    }

    [Test]
    public async Task A_suite_that_does_not_exist_is_said_and_keeps_nothing_back()
    {
        Story.DeclaringClasses(("Windows", [47]), (null, [41])).Run(Passed(47), Passed(41));

        var runs = await Runs();
        Assert.That(await Statuses(runs[Ios]), Is.EqualTo(["C47 1"]));
        Assert.That(await Statuses(runs[Android]), Is.EqualTo(["C41 1"]));
        Assert.That(Log.Codes, Is.EqualTo(["TR0350"]));
        Assert.That(Log.Of("TR0350").Text, Does.Contain("\"Windows\"").And.Contain("\"Android\", \"iOS\""));
    }

    [Test]
    public async Task The_configured_suite_goes_before_what_classes_say()
    {
        Story.With("suite", "Android").DeclaringClasses(("iOS", [41])).Run(Passed(41));

        Assert.That((await Runs()).Keys, Is.EqualTo([Android]));
    }

    [Test]
    public async Task In_a_project_with_one_suite_nothing_is_looked_up()
    {
        Story.With("project", "Web shop").DeclaringClasses(("Master", [1]), (null, [2])).Run(Passed(1), Passed(2));

        Assert.That(await Server.Runs(), Has.Count.EqualTo(1));
        Assert.That(Sandbox.Requests.Of("get_case"), Is.Empty);
    }
}
