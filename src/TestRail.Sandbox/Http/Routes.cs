using TestRail.Sandbox.Api;
using static TestRail.Sandbox.Http.PathId;

namespace TestRail.Sandbox.Http;

/// <summary>Every API method the sandbox knows, one line each.</summary>
internal static class Routes
{
    private const string AddCases = "add test cases";
    private const string AddRuns = "add test runs";
    private const string EditRuns = "edit test runs";
    private const string CloseRuns = "close test runs";
    private const string DeleteRuns = "delete test runs";
    private const string AddPlans = "add test plans";
    private const string EditPlans = "edit test plans";
    private const string ClosePlans = "close test plans";
    private const string DeletePlans = "delete test plans";
    private const string AddResults = "add test results";
    private const string EditResults = "edit test results";
    private const string AddAttachments = "add attachments";

    public static readonly IReadOnlyDictionary<string, Route> All = new[]
    {
        Get("get_project", Projects.One, Project),
        Get("get_projects", Projects.All),
        Get("get_suite", Suites.One, Suite),
        Get("get_suites", Suites.All, Project),
        Get("get_section", Sections.One, Section),
        Get("get_sections", Sections.All, Project),
        Post("add_section", AddCases, Sections.Add, Project),
        Get("get_case", Cases.One, Case),
        Get("get_cases", Cases.All, Project),
        Post("add_case", AddCases, Cases.Add, Section),

        Get("get_case_fields", Meta.CaseFields),
        Post("add_case_field", "add case fields", NewFields.ForCases) with { TakesAdministrator = true },
        Get("get_result_fields", Meta.ResultFields),
        Get("get_templates", Meta.Templates, Project),
        Get("get_priorities", Meta.Priorities),
        Get("get_case_types", Meta.CaseTypes),
        Get("get_statuses", Meta.Statuses),
        Get("get_configs", Meta.Configurations, Project),
        Get("get_milestone", Milestones.One, Milestone),
        Get("get_milestones", Milestones.All, Project),
        Get("get_user", Users.One, User),
        Get("get_users", Users.All, Project with { IsOptional = true }),
        Get("get_user_by_email", Users.ByEmail),
        Get("get_current_user", Users.Current, User with { IsOptional = true }),

        Get("get_run", Runs.One, Run),
        Get("get_runs", Runs.All, Project),
        Post("add_run", AddRuns, Runs.Add, Project),
        Post("update_run", EditRuns, Runs.Update, Run),
        Post("close_run", CloseRuns, Runs.Close, Run),
        Post("delete_run", DeleteRuns, Runs.Delete, Run),

        Get("get_plan", Plans.One, Plan),
        Get("get_plans", Plans.All, Project),
        Post("add_plan", AddPlans, Plans.Add, Project),
        Post("update_plan", EditPlans, Plans.Update, Plan),
        Post("close_plan", ClosePlans, Plans.Close, Plan),
        Post("delete_plan", DeletePlans, Plans.Delete, Plan),
        Post("add_plan_entry", EditPlans, PlanEntries.Add, Plan),
        Post("update_plan_entry", EditPlans, PlanEntries.Update, Plan, Entry),
        Post("delete_plan_entry", EditPlans, PlanEntries.Delete, Plan, Entry),
        Post("add_run_to_plan_entry", EditPlans, PlanEntryRuns.Add, Plan, Entry),
        Post("update_run_in_plan_entry", EditPlans, PlanEntryRuns.Update, Run),
        Post("delete_run_from_plan_entry", EditPlans, PlanEntryRuns.Delete, Run),

        Get("get_test", Tests.One, Test),
        Get("get_tests", Tests.All, Run),
        Get("get_results", Results.OfTest, Test),
        Get("get_results_for_case", Results.OfCase, Run, Case),
        Get("get_results_for_run", Results.OfRun, Run),
        Post("add_result", AddResults, NewResults.ForTest, Test),
        Post("add_result_for_case", AddResults, NewResults.ForCase, Run, Case),
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
    }.ToDictionary(route => route.Name);

    private static Route Get(string name, Func<Call, object?> handler, params PathId[] ids) => new(name, "GET", ids, handler);

    private static Route Post(string name, string permission, Func<Call, object?> handler, params PathId[] ids) =>
        new(name, "POST", ids, handler) { Permission = permission };

    private static Route File(string name, Func<Call, object?> handler, params PathId[] ids) =>
        new(name, "POST", ids, handler) { Permission = AddAttachments, TakesFile = true };
}
