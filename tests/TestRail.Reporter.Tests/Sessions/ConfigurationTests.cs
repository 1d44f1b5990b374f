using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The configurations of a plan's run are found by name, or created.</summary>
internal sealed class ConfigurationTests : StoryFixture
{
    private const string NotAllowed = "You are not allowed to add configurations (insufficient permissions).";

    [SetUp]
    public void InAPlan() => Story.With("plan.name", "Nightly");

    [TestCase("browsers: chrome")]
    [TestCase("Browsers:Chrome")]
    [TestCase(" BROWSERS : CHROME ")]
    [TestCase("chrome")]
    public async Task A_configuration_is_found_by_its_name_in_any_case(string name)
    {
        Naming(name).Run(Passed(1));

        Assert.That(await Config(), Is.EqualTo("Chrome"));
        Assert.That(Changes(), Has.None.StartWith("add_config"));
    }

    [Test]
    public async Task The_environment_of_a_job_says_which_it_is()
    {
        (Story.Environment["BROWSER"], Story.Environment["SYSTEM"]) = ("Safari", "macOS 15");

        Naming("Browsers: ${BROWSER}", "Operating Systems: ${SYSTEM}").Run(Passed(1));

        Assert.That(await Config(), Is.EqualTo("Safari, macOS 15"));
    }

    [Test]
    public async Task A_variable_that_is_not_set_is_a_problem_of_the_configuration()
    {
        Naming("Browsers: ${BROWSER}").Run(Passed(1));

        Assert.That(Log.Of("TR0101").Text, Does.Contain("TR0105 plan.configurations.0").And.Contains("the environment variable BROWSER"));
        Assert.That(await Server.Plans(), Is.Empty);
    }

    [Test]
    public async Task A_missing_configuration_is_created_in_its_group_and_a_missing_group_with_it()
    {
        Naming("browsers: Opera", "Screens: 4K: wide").Run(Passed(1));

        Assert.That(await Config(), Is.EqualTo("Opera, 4K: wide"));
        Assert.That(await Groups(), Is.EqualTo(
            ["Browsers: Chrome, Firefox, Safari, Opera", "Operating Systems: Windows 11, Ubuntu 24.04, macOS 15", "Screens: 4K: wide"]));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task Machines_that_create_the_same_at_once_leave_one_of_it()
    {
        for (var look = 1; look <= 4; look++)
            Fails(new FaultRule { Method = "get_configs", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromMilliseconds(300), From = look });
        var machines = Enumerable.Range(0, 4).Select(_ => new Story(Sandbox.Url).With("plan.name", "Nightly").With("plan.configurations", new[] { "Screens: 4K" })).ToList();

        await Task.WhenAll(machines.Select(machine => Task.Run(() => machine.Run(Passed(1)))));

        Assert.That(await Groups(), Has.One.StartsWith("Screens").And.Contains("Screens: 4K"));
        Assert.That(await Config(), Is.EqualTo("4K"));
        Assert.That(machines.SelectMany(machine => machine.Log.Codes), Is.Empty);
        machines.ForEach(machine => machine.Dispose());
    }

    [Test]
    public async Task A_group_that_another_machine_was_first_with_takes_the_configuration_though_ours_cannot_be_removed()
    {
        var other = (await Server.Post("add_config_group/1", new { name = "Other" })).Number("id");
        ((JumpingTime)Story.Time).Meanwhile = _ => Server.Post($"update_config_group/{other}", new { name = "Screens" });
        Fails(new FaultRule { Method = "delete_config_group", Kind = FaultKind.Forbidden, Text = NotAllowed, Times = FaultRule.Always });

        Naming("Screens: 4K").Run(Passed(1));

        Assert.That(await Groups(), Does.Contain("Screens: 4K").And.Contains("Screens: "));
        Assert.That(Log.Of("TR0223").Text, Facts.InOrder("configuration group \"Screens\" (id ", NotAllowed));
        Story.With("plan.name", "Weekly").Run(Passed(1));
        Assert.That(await Groups(), Has.Count.EqualTo(4), "the first of two of one name counts from now on");
    }

    [TestCase("Chromium: x:", "TR0202")]
    [TestCase("Opera", "TR0220")]
    [TestCase("Browsers:", "TR0220")]
    [TestCase("99", "TR0202")]
    public async Task What_cannot_be_created_is_refused_before_anything_is(string name, string code)
    {
        Naming(name).With("plan.createConfigurations", false).Run(Passed(1));

        Assert.That(Log.Codes, Does.Contain(code));
        Assert.That(Changes(), Is.Empty);
        Assert.That(await Naming("Chrome").ResumeAsync(), Is.True);
    }

    [Test]
    public void A_name_without_a_group_says_why_it_is_not_created_and_what_is_near()
    {
        Naming("Chrom").Run(Passed(1));

        Assert.That(Log.Of("TR0220").ToString(), Facts.InOrder("configuration \"Chrom\" (plan.configurations)", "group", "\"Browsers: Chrome\"?", "→ ", "\"Group: Chrom\""));
    }

    [Test]
    public async Task A_name_of_two_groups_is_refused_with_the_full_names()
    {
        var mobile = (await Server.Post("add_config_group/1", new { name = "Mobile" })).Number("id");
        await Server.Post($"add_config/{mobile}", new { name = "Chrome" });
        Sandbox.Requests.Clear();

        Naming("chrome").Run(Passed(1));

        Assert.That(Log.Of("TR0203").ToString(), Facts.InOrder("configuration \"chrome\" (plan.configurations)", "→ ", "\"Browsers: Chrome\", \"Mobile: Chrome\"."));
        Assert.That(Changes(), Is.Empty);
        Assert.That(await Naming("Mobile: Chrome").ResumeAsync(), Is.True);
    }

    [Test]
    public async Task Who_may_not_create_one_is_told_what_to_do_and_loses_nothing()
    {
        Fails(new FaultRule { Method = "add_config", Kind = FaultKind.Forbidden, Text = NotAllowed, Times = FaultRule.Always });

        Naming("Browsers: Opera").Run(Passed(1));

        Assert.That(Log.Of("TR0221").ToString(), Facts.InOrder("configuration \"Browsers: Opera\"", NotAllowed, "→ ", "testrail-reporter resume"));
        Assert.That(await Server.Plans(), Is.Empty);
        Sandbox.Faults.Clear();
        await Server.Post("add_config/1", new { name = "Opera" });
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That(await Config(), Is.EqualTo("Opera"));
    }

    private Story Naming(params string[] configurations) => Story.With("plan.configurations", configurations);

    private IEnumerable<string> Changes() => Sandbox.Requests.All.Where(request => request.Verb == "POST").Select(request => request.Method);

    private async Task<string?> Config()
    {
        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        return plan.GetProperty("entries")[0].GetProperty("runs")[0].Text("config");
    }

    private async Task<IReadOnlyList<string>> Groups() =>
        [.. (await Server.Get("get_configs/1")).EnumerateArray().Select(group =>
            $"{group.Text("name")}: {string.Join(", ", group.GetProperty("configs").EnumerateArray().Select(config => config.Text("name")))}")];
}
