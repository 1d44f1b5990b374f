using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Requests;

/// <summary>The kind of an id in the path, and TestRail's name for it in error messages.</summary>
internal sealed record PathId(string Field, string Table, string Noun)
{
    public static readonly PathId Project = new("project_id", "projects", "or accessible project");
    public static readonly PathId Suite = new("suite_id", "suites", "test suite");
    public static readonly PathId Section = new("section_id", "sections", "section");
    public static readonly PathId Case = new("case_id", "live_cases", "test case");

    /// <summary>A case in a run. It may have been deleted since.</summary>
    public static readonly PathId CaseOfRun = Case with { Table = "cases" };

    public static readonly PathId Run = new("run_id", "runs", "test run");
    public static readonly PathId Plan = new("plan_id", "plans", "test plan");
    public static readonly PathId Entry = new("entry_id", "plan_entries", "test plan entry") { IsText = true };
    public static readonly PathId Test = new("test_id", "selected_tests", "test");
    public static readonly PathId Result = new("result_id", "selected_results", "test result");
    public static readonly PathId Milestone = new("milestone_id", "milestones", "milestone");
    public static readonly PathId User = new("user_id", "users", "user");
    public static readonly PathId ConfigGroup = new("config_group_id", "live_config_groups", "configuration group");
    public static readonly PathId Config = new("config_id", "live_configs", "configuration");
    public static readonly PathId Label = new("label_id", "labels", "label");
    public static readonly PathId Attachment = new("attachment_id", "attachments", "attachment") { MayBeUuid = true };

    public static readonly PathId SharedStep = new("shared_step_id", "shared_steps", "shared step");
    public static readonly PathId Variable = new("variable_id", "variables", "variable");
    public static readonly PathId Dataset = new("dataset_id", "datasets", "dataset");
    public static readonly PathId Group = new("group_id", "user_groups", "group");
    public static readonly PathId Report = new("report_template_id", "project_reports", "report template");
    public static readonly PathId CrossProjectReport = Report with { Table = "cross_project_reports" };

    public bool IsText { get; private init; }

    /// <summary>True if the id is a number or a UUID. Both are looked up as strings.</summary>
    public bool MayBeUuid { get; private init; }

    public bool IsOptional { get; init; }

    public void Require(Store store, string? value)
    {
        if (value is null)
        {
            if (!IsOptional)
                throw RefusalException.BadRequest(Texts.Required(Field));
            return;
        }
        var number = Natural.Read(value);
        if (number is null && !IsText && !(MayBeUuid && Guid.TryParse(value, out _)))
            throw RefusalException.BadRequest(Texts.NotAnId(Field));
        if (!(MayBeUuid ? store.Exists(Table, value, "key") : store.Exists(Table, IsText ? value : number!)))
            throw RefusalException.BadRequest(Texts.NotValid(Field, Noun));
    }
}
