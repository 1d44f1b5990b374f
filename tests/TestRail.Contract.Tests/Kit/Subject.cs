using System.Globalization;

namespace TestRail.Contract.Tests.Kit;

/// <summary>The meaning of an id in an address: the words of TestRail's error message for an unknown id, and where a test gets a valid one.</summary>
internal sealed record Subject(string Field, string Noun, Func<World, Task<string>> Known)
{
    public static readonly Subject Project = new("project_id", "or accessible project", _ => Of(World.Project));
    public static readonly Subject Suite = new("suite_id", "test suite", _ => Of(World.Suite));
    public static readonly Subject Section = new("section_id", "section", _ => Of(World.Section));
    public static readonly Subject Case = new("case_id", "test case", _ => Of(World.Case));
    public static readonly Subject Milestone = new("milestone_id", "milestone", _ => Of(World.Milestone));
    public static readonly Subject User = new("user_id", "user", _ => Of(World.User));
    public static readonly Subject Run = new("run_id", "test run", async world => Text((await world.RunAsync()).Id));
    public static readonly Subject RunOfPlan = new("run_id", "test run", async world => Text((await world.EntryAsync()).Runs[0].Id));
    public static readonly Subject Plan = new("plan_id", "test plan", async world => Text((await world.PlanAsync()).Id));
    public static readonly Subject Test = new("test_id", "test", async world => Text((await world.TestAsync()).Id));
    public static readonly Subject Result = new("result_id", "test result", async world => Text((await world.ResultAsync()).Id));
    public static readonly Subject ConfigGroup = new("config_group_id", "configuration group", _ => Of(World.ConfigGroup));
    public static readonly Subject Config = new("config_id", "configuration", _ => Of(World.Config));
    public static readonly Subject Label = new("label_id", "label", async world => Text(await world.LabelAsync()));
    public static readonly Subject SharedStep = new("shared_step_id", "shared step", _ => Of(1));
    public static readonly Subject Variable = new("variable_id", "variable", _ => Of(1));
    public static readonly Subject Dataset = new("dataset_id", "dataset", async world => Text(await world.DatasetAsync()));
    public static readonly Subject Group = new("group_id", "group", _ => Of(1));
    public static readonly Subject Report = new("report_template_id", "report template", _ => Of(1));
    public static readonly Subject CrossProjectReport = new("report_template_id", "report template", _ => Of(2));
    public static readonly Subject Attachment = new("attachment_id", "attachment", world => world.AttachmentAsync());

    public static readonly Subject Entry = new("entry_id", "test plan entry", async world => (await world.EntryAsync()).Id)
    {
        Unknown = "00000000-0000-4000-8000-000000000000",
    };

    /// <summary>An id that does not exist.</summary>
    public string Unknown { get; private init; } = "999999";

    /// <summary>TestRail's error message for an unknown id. Clients branch on this text, and it is taken from them.</summary>
    public string Refusal => $"Field :{Field} is not a valid {Noun}.";

    private static Task<string> Of(long id) => Task.FromResult(Text(id));

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
