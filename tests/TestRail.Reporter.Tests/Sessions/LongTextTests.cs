using TestRail.Reporter.Contracts;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>TestRail rejects a whole run or result if its name, version, reference or defect field has more than 250 characters.</summary>
internal sealed class LongTextTests : StoryFixture
{
    private const int Longest = 250;

    [Test]
    public async Task A_long_branch_keeps_no_run_from_opening_and_two_of_them_have_two_names()
    {
        Story.With("run.name", "Web shop on {branch}");
        foreach (var branch in new[] { Branch('a'), Branch('b'), Branch('b') })
        {
            Story.Environment["GITHUB_ACTIONS"] = "true";
            Story.Environment["GITHUB_REF_NAME"] = branch;
            Story.With("run.key", branch).Run(Passed(1));
        }

        var names = (await Server.Runs()).Select(run => run.Text("name")!).ToList();
        Assert.That(names, Has.Count.EqualTo(2).And.Unique);
        Assert.That(names, Has.All.Length.LessThanOrEqualTo(Longest).And.All.StartsWith("Web shop on feature/").And.All.EndsWith("/done"));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 1 accepted"));
    }

    [Test]
    public async Task A_plan_and_an_entry_of_long_names_are_found_again()
    {
        Story.With("plan.name", new string('p', 260) + " 🍏").With("plan.entry", new string('e', 260));
        Story.Declaring(1).Run(Passed(1));
        Story.Run(Failed(1));

        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        Assert.That(plan.Text("name"), Has.Length.EqualTo(Longest).And.EndsWith("p 🍏"));
        Assert.That(plan.GetProperty("entries").EnumerateArray().Single().Text("name"), Has.Length.EqualTo(Longest));
        Assert.That(plan.Number("failed_count"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_long_milestone_and_long_configurations_are_created_once()
    {
        Story.With("plan.name", "Release").With("plan.milestone", new string('m', 300)).With("plan.createMilestone", true)
            .With("plan.configurations", new[] { $"{new string('g', 300)}: {new string('c', 300)}" }).With("plan.createConfigurations", true);
        Story.Declaring(1).Run(Passed(1));
        Story.With("plan.name", "Release 2").Run(Passed(1));

        Assert.That((await Server.Plans()).Select(plan => plan.Number("passed_count")), Is.EqualTo(new long?[] { 1, 1 }), Log.Text);
        Assert.That(Sandbox.Requests.Of("add_milestone"), Has.Count.EqualTo(1));
        Assert.That(Sandbox.Requests.Of("add_config_group"), Has.Count.EqualTo(1));
        Assert.That(Sandbox.Requests.Of("add_config"), Has.Count.EqualTo(1));
    }

    [TestCase(null)]
    [TestCase("Release")]
    public async Task References_that_do_not_fit_are_in_the_description(string? plan)
    {
        var refs = Enumerable.Range(100, 40).Select(id => $"SHOP-{id}").ToList();
        Story.With("run.refs", string.Join(", ", refs)).With("plan.name", plan).Declaring(1).Run(Passed(1));

        var run = plan is null
            ? (await Server.Runs()).Single()
            : (await Server.Plan((await Server.Plans()).Single().Number("id")!.Value)).GetProperty("entries")[0].GetProperty("runs")[0];
        Assert.That(run.Text("refs"), Is.EqualTo(string.Join(", ", refs.Take(25))));
        Assert.That(run.Text("description"), Does.StartWith($"Further references: {string.Join(", ", refs.Skip(25))}\n"));
        Assert.That(Log.Of("TR0361").Text, Facts.InOrder("15 more references", "SHOP-125"));
    }

    [Test]
    public async Task A_long_version_costs_no_result()
    {
        Story.With("results.version", "3.1+" + new string('v', 300)).Run(Passed(1));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Text("version"), Has.Length.LessThanOrEqualTo(Longest).And.StartsWith("3.1+vv"));
    }

    [Test]
    public async Task Defects_that_do_not_fit_are_in_the_comment_and_that_is_said()
    {
        Story.Run(
        [
            Failed(2).With(TraitKeys.Defect, " SHOP-2 "),
            .. Enumerable.Range(0, 130).Select(row => Skipped(1).Row($"{row}").With(TraitKeys.Defect, $"SHOP-{1000 + row}")),
            Failed(1).Row("worst").With(TraitKeys.Defect, "SHOP-1"),
        ]);

        var run = await Server.OnlyRun();
        var result = await Server.Result(run, 1);
        var sent = result.Text("defects")!.Split(", ");
        Assert.Multiple(() =>
        {
            Assert.That(result.Text("defects"), Has.Length.LessThanOrEqualTo(Longest));
            Assert.That(sent[0], Is.EqualTo("SHOP-1"), "that of the failed row comes first");
            Assert.That(sent.Skip(1), Is.EqualTo(Enumerable.Range(1000, sent.Length - 1).Select(id => $"SHOP-{id}")), "each is whole");
            Assert.That(result.Text("comment"), Does.Contain($"Further defects: `SHOP-{1000 + sent.Length - 1}, ").And.Contain("SHOP-1129`"));
            Assert.That(Log.Of("TR0360").Text, Does.Contain($"C1 ({131 - sent.Length})").And.Not.Contain("C2"));
        });
        Assert.That((await Server.Result(run, 2)).Text("defects"), Is.EqualTo("SHOP-2"));
    }

    [Test]
    public async Task Defects_are_listed_once_and_blank_ones_are_dropped()
    {
        Story.Run(
            Failed(1).With(TraitKeys.Defect, "A-1, A-2").With(TraitKeys.Defect, "").With(TraitKeys.Defect, " , "),
            Failed(1).Row("2").With(TraitKeys.Defect, "A-2;A-3"),
            Failed(2).With(TraitKeys.Defect, "  "));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Text("defects"), Is.EqualTo("A-1, A-2, A-3"));
        Assert.That((await Server.Result(run, 2)).Text("defects"), Is.Null);
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task One_defect_that_no_field_could_hold_costs_nothing_but_itself()
    {
        var url = "https://bugs.example.com/" + new string('x', 300);
        Story.Run(Failed(1).With(TraitKeys.Defect, url).With(TraitKeys.Defect, "A-1"));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Text("defects"), Is.EqualTo("A-1"));
        Assert.That(result.Text("comment"), Does.Contain($"Further defects: `{url}`"));
    }

    private static string Branch(char letter) => $"feature/{new string('x', 120)}{letter}{new string('y', 116)}/done";
}
