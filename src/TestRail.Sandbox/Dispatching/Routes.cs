using TestRail.Sandbox.Api;
using TestRail.Sandbox.Requests;
using static TestRail.Sandbox.Requests.PathId;

namespace TestRail.Sandbox.Dispatching;

/// <summary>All API methods of the sandbox.</summary>
internal static class Routes
{
    private const string AddCases = "add test cases";
    private const string EditCases = "edit test cases";
    private const string DeleteCases = "delete test cases";
    private const string DeleteLabels = "delete labels";
    private const string EditConfigurations = "edit configurations";
    private const string DeleteConfigurations = "delete configurations";
    private const string AddRuns = "add test runs";
    private const string EditRuns = "edit test runs";
    private const string CloseRuns = "close test runs";
    private const string DeleteRuns = "delete test runs";
    private const string AddPlans = "add test plans";
    private const string EditPlans = "edit test plans";
    private const string ClosePlans = "close test plans";
    private const string DeletePlans = "delete test plans";
    private const string EditTests = "edit test results";
    private const string AddResults = "add test results";
    private const string EditResults = "edit test results";
    private const string AddAttachments = "add attachments";
    private const string AddTestData = "add test data";
    private const string EditTestData = "edit test data";
    private const string DeleteTestData = "delete test data";

    public static readonly IReadOnlyDictionary<string, Route> All = new[]
    {
        Get("get_project", Projects.One, Project),
        Get("get_projects", Projects.All),
        Admin("add_project", "add projects", Projects.Add),
        Admin("update_project", "edit projects", Projects.Update, Project),
        Admin("delete_project", "delete projects", Projects.Delete, Project),
        Get("get_suite", Suites.One, Suite),
        Get("get_suites", Suites.All, Project),
        Post("add_suite", "add test suites", Suites.Add, Project),
        Post("update_suite", "edit test suites", Suites.Update, Suite),
        Deletion("delete_suite", "delete test suites", Suites.Delete, Suite),
        Get("get_section", Sections.One, Section),
        Get("get_sections", Sections.All, Project),
        Post("add_section", AddCases, Sections.Add, Project),
        Post("update_section", EditCases, Sections.Update, Section),
        Post("move_section", EditCases, Sections.Move, Section),
        Deletion("delete_section", DeleteCases, Sections.Delete, Section),
        Get("get_case", Cases.One, Case),
        Get("get_cases", Cases.All, Project),
        Get("get_history_for_case", Cases.History, Case),
        Post("add_case", AddCases, NewCases.One, Section),
        Post("add_cases", AddCases, NewCases.Many, Section),
        Post("copy_cases_to_section", AddCases, NewCases.Copy, Section),
        Post("update_case", EditCases, CaseEdits.One, Case),
        Post("update_cases", EditCases, CaseEdits.Many, Suite),
        Post("move_cases_to_section", EditCases, CaseEdits.Move, Section),
        Deletion("delete_case", DeleteCases, CaseEdits.DeleteOne, Case),
        Deletion("delete_cases", DeleteCases, CaseEdits.DeleteMany, Suite),

        Get("get_label", Labels.One, Label),
        Get("get_labels", Labels.All, Project),
        Post("add_label", "add labels", Labels.Add, Project),
        Post("update_label", "edit labels", Labels.Update, Label),
        Post("delete_label", DeleteLabels, Labels.DeleteOne, Label),
        Post("delete_labels", DeleteLabels, Labels.DeleteMany),

        Get("get_case_fields", Meta.CaseFields),
        Admin("add_case_field", "add case fields", NewFields.ForCases),
        Get("get_result_fields", Meta.ResultFields),
        Get("get_templates", Meta.Templates, Project),
        Get("get_priorities", Meta.Priorities),
        Get("get_case_types", Meta.CaseTypes),
        Get("get_statuses", Meta.Statuses),
        Get("get_case_statuses", Meta.CaseStatuses),

        Get("get_configs", Configurations.All, Project),
        Post("add_config_group", "add configurations", Configurations.AddGroup, Project),
        Post("update_config_group", EditConfigurations, Configurations.UpdateGroup, ConfigGroup),
        Post("delete_config_group", DeleteConfigurations, Configurations.DeleteGroup, ConfigGroup),
        Post("add_config", "add configurations", Configurations.Add, ConfigGroup),
        Post("update_config", EditConfigurations, Configurations.Update, Config),
        Post("delete_config", DeleteConfigurations, Configurations.Delete, Config),
        Get("get_milestone", Milestones.One, Milestone),
        Get("get_milestones", Milestones.All, Project),
        Post("add_milestone", "add milestones", MilestoneEdits.Add, Project),
        Post("update_milestone", "edit milestones", MilestoneEdits.Update, Milestone),
        Post("delete_milestone", "delete milestones", MilestoneEdits.Delete, Milestone),
        Get("get_user", Users.One, User),
        Get("get_users", Users.All, Project with { IsOptional = true }),
        Admin("add_user", "add users", UserEdits.Add),
        Admin("update_user", "edit users", UserEdits.Update, User),
        Get("get_user_by_email", Users.ByEmail),
        Get("get_current_user", Users.Current, User with { IsOptional = true }),

        Get("get_run", Runs.One, Run),
        Get("get_runs", Runs.All, Project),
        Post("add_run", AddRuns, Runs.Add, Project),
        Post("update_run", EditRuns, Runs.Update, Run),
        Post("close_run", CloseRuns, Runs.Close, Run),
        Deletion("delete_run", DeleteRuns, Runs.Delete, Run),

        Get("get_plan", Plans.One, Plan),
        Get("get_plans", Plans.All, Project),
        Post("add_plan", AddPlans, Plans.Add, Project),
        Post("update_plan", EditPlans, Plans.Update, Plan),
        Post("close_plan", ClosePlans, Plans.Close, Plan),
        Deletion("delete_plan", DeletePlans, Plans.Delete, Plan),
        Post("add_plan_entry", EditPlans, PlanEntries.Add, Plan),
        Post("update_plan_entry", EditPlans, PlanEntries.Update, Plan, Entry),
        Deletion("delete_plan_entry", EditPlans, PlanEntries.Delete, Plan, Entry),
        Post("add_run_to_plan_entry", EditPlans, PlanEntryRuns.Add, Plan, Entry),
        Post("update_run_in_plan_entry", EditPlans, PlanEntryRuns.Update, Run),
        Deletion("delete_run_from_plan_entry", EditPlans, PlanEntryRuns.Delete, Run),

        Get("get_test", Tests.One, Test),
        Get("get_tests", Tests.All, Run),
        Post("update_test", EditTests, TestEdits.One, Test),
        Post("update_tests", EditTests, TestEdits.Many),
        Get("get_results", Results.OfTest, Test),
        Get("get_results_for_case", Results.OfCase, Run, CaseOfRun),
        Get("get_results_for_run", Results.OfRun, Run),
        Post("add_result", AddResults, NewResults.ForTest, Test),
        Post("add_result_for_case", AddResults, NewResults.ForCase, Run, CaseOfRun),
        Post("add_results", AddResults, NewResults.ForTests, Run),
        Post("add_results_for_cases", AddResults, NewResults.ForCases, Run),
        Post("edit_result", EditResults, EditedResults.Edit, Result),

        File("add_attachment_to_result", NewAttachments.ToResult, Result),
        File("add_attachment_to_run", NewAttachments.ToRun, Run),
        File("add_attachment_to_case", NewAttachments.ToCase, Case),
        File("add_attachment_to_plan", NewAttachments.ToPlan, Plan),
        File("add_attachment_to_plan_entry", NewAttachments.ToEntry, Plan, Entry),
        Get("get_attachments_for_run", Attachments.OfRun, Run),
        Get("get_attachments_for_test", Attachments.OfTest, Test),
        Get("get_attachments_for_case", Attachments.OfCase, Case),
        Get("get_attachments_for_plan", Attachments.OfPlan, Plan),
        Get("get_attachments_for_plan_entry", Attachments.OfEntry, Plan, Entry),
        Get("get_attachment", Attachments.One, Attachment),
        Post("delete_attachment", "delete attachments", Attachments.Delete, Attachment),

        Get("get_shared_step", SharedSteps.One, SharedStep),
        Get("get_shared_steps", SharedSteps.All, Project),
        Get("get_shared_step_history", SharedSteps.History, SharedStep),
        Post("add_shared_step", AddCases, SharedSteps.Add, Project),
        Post("update_shared_step", EditCases, SharedSteps.Update, SharedStep),
        Post("delete_shared_step", DeleteCases, SharedSteps.Delete, SharedStep),
        Get("get_variables", Variables.All, Project),
        Post("add_variable", AddTestData, Variables.Add, Project),
        Post("update_variable", EditTestData, Variables.Update, Variable),
        Post("delete_variable", DeleteTestData, Variables.Delete, Variable),
        Get("get_dataset", Datasets.One, Dataset),
        Get("get_datasets", Datasets.All, Project),
        Post("add_dataset", AddTestData, Datasets.Add, Project),
        Post("update_dataset", EditTestData, Datasets.Update, Dataset),
        Post("delete_dataset", DeleteTestData, Datasets.Delete, Dataset),
        Get("get_roles", Groups.Roles),
        Get("get_group", Groups.One, Group),
        Get("get_groups", Groups.All),
        Admin("add_group", "add groups", Groups.Add),
        Admin("update_group", "edit groups", Groups.Update, Group),
        Admin("delete_group", "delete groups", Groups.Delete, Group),
        Get("get_reports", Reports.OfProject, Project),
        Get("run_report", Reports.Run, Report),
        Get("get_cross_project_reports", Reports.OverProjects),
        Get("run_cross_project_report", Reports.RunOverProjects, CrossProjectReport),
        Get("get_bdd", Features.One, Case),
        File("add_bdd", Features.Add, Section) with { Permission = AddCases },
        File("update_bdd", Features.Update, Case) with { Permission = EditCases },
        Get("get_dynamic_filter_fields", DynamicFilters.Fields, Project),
    }.ToDictionary(route => route.Name);

    private static Route Get(string name, Func<Call, object?> handler, params PathId[] ids) => new(name, "GET", ids, handler);

    private static Route Post(string name, string permission, Func<Call, object?> handler, params PathId[] ids) =>
        new(name, "POST", ids, handler) { Permission = permission };

    private static Route Deletion(string name, string permission, Func<Call, object?> handler, params PathId[] ids) =>
        Post(name, permission, handler, ids) with { CanBeSoft = true };

    private static Route Admin(string name, string permission, Func<Call, object?> handler, params PathId[] ids) =>
        Post(name, permission, handler, ids) with { TakesAdministrator = true };

    private static Route File(string name, Func<Call, object?> handler, params PathId[] ids) =>
        new(name, "POST", ids, handler) { Permission = AddAttachments, TakesFile = true };
}
