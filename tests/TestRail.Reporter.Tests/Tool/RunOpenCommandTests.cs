using System.Text.Json;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>run open</c> creates a run for tests that run elsewhere.</summary>
internal sealed class RunOpenCommandTests : ToolFixture
{
    private string Assembly => Path.Combine(Story.Folder, Story.Assembly);

    [Test]
    public async Task The_run_holds_what_the_assemblies_declare_and_its_id_alone_is_printed()
    {
        Story.Declaring(1, 2, 5);
        Story.Assembly = "Cart.Tests.dll";
        Story.Declaring(5, 6);

        Assert.That(await RunAsync("run", "open", "--assemblies", Path.Combine(Story.Folder, "Shop.Tests.dll"), Assembly), Is.Zero, Printed);

        var run = await Server.OnlyRun();
        Assert.That(Output.ToString(), Is.EqualTo($"{run}{Environment.NewLine}"));
        Assert.That(Error.ToString(), Does.StartWith($"testrail: Opened run R{run} \"Nightly\": "));
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 5, 6]));
    }

    [Test]
    public async Task Shards_that_join_it_by_its_id_report_what_they_have_and_change_nothing_else()
    {
        Story.Declaring(1, 2, 3);
        await RunAsync("run", "open", "--assemblies", Assembly);
        var run = await Server.OnlyRun();

        Story.Environment["TESTRAIL_RUN_ID"] = Output.ToString().Trim();
        Story.With("run.close", true).Run(Passed(1));
        Story.Run(Failed(2), Passed(9));

        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
    }

    [Test]
    public async Task Sessions_of_the_same_job_join_it_by_themselves_or_by_its_id()
    {
        Job();
        Story.Declaring(1, 2);
        await RunAsync("run", "open", "--assemblies", Assembly);
        Story.Declaring(2, 3).Run(Passed(2), Passed(3));
        Story.Environment["TESTRAIL_RUN_ID"] = Output.ToString().Trim();
        Story.Run(Passed(1));

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task Json_tells_name_address_and_plan()
    {
        Story.Declaring(1).With("plan.name", "Release");

        Assert.That(await RunAsync("run", "open", "--json", "--assemblies", Assembly), Is.Zero, Printed);

        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var stored = plan.GetProperty("entries")[0].GetProperty("runs")[0];
        var printed = JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("runs").EnumerateArray().Single();
        Assert.That(printed.Number("id"), Is.EqualTo(stored.Number("id")));
        Assert.That(printed.Text("name"), Is.EqualTo(stored.Text("name")));
        Assert.That(printed.Text("address"), Is.EqualTo(stored.Text("url")));
        Assert.That(printed.Number("plan"), Is.EqualTo(plan.Number("id")));
    }

    [Test]
    public async Task Cases_of_several_suites_are_several_runs_with_an_id_a_line()
    {
        Story.With("project", "Mobile app").Declaring(41, 48);

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.Zero, Printed);

        var runs = await Server.Runs(project: 2);
        Assert.That(runs, Has.Count.EqualTo(2));
        Assert.That(Output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), Is.EquivalentTo(runs.Select(run => $"{run.Number("id")}")));
    }

    [Test]
    public async Task The_whole_of_which_suite_has_to_be_said()
    {
        Story.With("project", "Mobile app").With("run.selection", "all");
        Assert.That(await RunAsync("run", "open"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0205"));

        Story.With("suite", "iOS");
        Assert.That(await RunAsync("run", "open"), Is.Zero, Printed);
        Assert.That((await Server.Run(await Server.OnlyRun(project: 2))).Flag("include_all"), Is.True);
    }

    [Test]
    public async Task The_whole_suite_needs_no_assemblies()
    {
        Story.With("run.selection", "all");

        Assert.That(await RunAsync("run", "open"), Is.Zero, Printed);

        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("include_all"), Is.True);
    }

    [Test]
    public async Task What_is_selected_by_execution_is_selected_by_declaration_since_joiners_add_nothing()
    {
        Story.Declaring(1, 2).With("run.selection", "executed");

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.Zero, Printed);

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2]));
    }

    [TestCase(null)]
    [TestCase("Release")]
    public async Task A_run_of_unknown_cases_only_is_not_opened(string? plan)
    {
        Story.With("plan.name", plan).Declaring(998, 999);

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0362 ").And.Contain("2 cases").And.Contain(": C998, C999."));
        Assert.That(Output.ToString(), Is.Empty);
        Assert.That((await Server.Runs()).Concat(await Server.Plans()), Is.Empty);
    }

    [Test]
    public async Task A_run_that_would_hold_nothing_is_not_opened()
    {
        Story.Declaring();
        Assert.That(await RunAsync("run", "open"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0705"));
        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.StartWith($"testrail: TR0706 No test names a TestRail case in {Assembly}."));

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Output.ToString(), Is.Empty);
    }

    [Test]
    public async Task A_run_that_is_given_is_not_opened_once_more()
    {
        Story.Declaring(1).Environment["TESTRAIL_RUN_ID"] = "57";

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0707 run.id names run R57"));
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_answer_that_is_lost_leaves_one_run(bool isJob)
    {
        if (isJob)
            Job();
        Story.Declaring(1);
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.DropAfter });

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.Zero, Printed);

        Assert.That(Output.ToString().Trim(), Is.EqualTo($"{await Server.OnlyRun()}"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_nobody_can_tell_yet_is_found_by_the_next_attempt(bool isJob)
    {
        if (isJob)
            Job();
        Story.Declaring(1);
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.DropAfter });
        Fails(new FaultRule { Method = "get_runs", Kind = FaultKind.ApiDisabled });
        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(1), Printed);
        Assert.That(Output.ToString(), Is.Empty);

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.Zero, Printed);

        Assert.That(Output.ToString().Trim(), Is.EqualTo($"{await Server.OnlyRun()}"));
    }

    [Test]
    public async Task In_one_job_it_is_opened_once_and_elsewhere_each_time()
    {
        Story.Declaring(1);
        await RunAsync("run", "open", "--assemblies", Assembly);
        await RunAsync("run", "open", "--assemblies", Assembly);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(2), "a person asks twice for two");

        Job();
        await RunAsync("run", "open", "--assemblies", Assembly);
        var first = Output.ToString();
        await RunAsync("run", "open", "--assemblies", Assembly);
        Assert.That(Output.ToString(), Is.EqualTo(first), "a step that is tried again is not");
    }

    [Test]
    public async Task A_server_that_is_not_there_is_1_and_a_refusal_is_3()
    {
        Story.Declaring(1);
        Sandbox.Faults.Down = true;
        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(1));
        Sandbox.Faults.Down = false;

        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.Forbidden });
        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(3), Printed);
        Assert.That(Output.ToString(), Is.Empty);
    }

    [Test]
    public async Task A_configuration_that_cannot_be_used_is_1_and_says_all_of_it()
    {
        Story.Declaring(1).Without("project").Without("connection");

        Assert.That(await RunAsync("run", "open", "--assemblies", Assembly), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0101").And.Contain("connection.url").And.Contain("project"));
    }

    [TestCase("run")]
    [TestCase("run", "open", "--assemblies")]
    [TestCase("run", "open", "--assemblies", "no such assembly")]
    [TestCase("run", "open", "--jsno")]
    public async Task A_wrong_command_line_is_2(params string[] args)
    {
        Assert.That(await RunAsync(args), Is.EqualTo(2), Printed);
        Assert.That(Output.ToString(), Is.Empty);
    }

    private void Job()
    {
        Story.Environment["GITHUB_ACTIONS"] = "true";
        Story.Environment["GITHUB_RUN_ID"] = "9001";
    }
}
