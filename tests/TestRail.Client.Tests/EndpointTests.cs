using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Configurations;
using TestRail.Client.Datasets;
using TestRail.Client.Fields;
using TestRail.Client.Groups;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.SharedSteps;
using TestRail.Client.Suites;
using TestRail.Client.Tests.Wire;
using TestRail.Client.Users;
using TestRail.Client.Variables;

namespace TestRail.Client.Tests;

public sealed class EndpointTests
{
    private const string Entry = "3933d74b-4282-4c1f-be62-a641ab427063";
    private const string Links = """{"report_url":"https://acme.testrail.io/index.php?/reports/view/383"}""";
    private static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(1393845644);
    private static readonly AttachmentFile File = new(typeof(EndpointTests).Assembly.Location);

    private static readonly TestCaseData[] Calls =
    [
        Call(nameof(ITestRailApi.GetProjectAsync), api => api.GetProjectAsync(1), "GET get_project/1"),
        Call(nameof(ITestRailApi.GetProjectsAsync), api => api.GetProjectsAsync(), "GET get_projects", "[]"),
        Call(
            nameof(ITestRailApi.GetProjectsAsync),
            api => api.GetProjectsAsync(isCompleted: false, limit: 5, offset: 10),
            "GET get_projects&is_completed=0&limit=5&offset=10", "[]"),
        Call(nameof(ITestRailApi.AddProjectAsync), api => api.AddProjectAsync(new AddProject { Name = "P" }), "POST add_project"),
        Call(nameof(ITestRailApi.UpdateProjectAsync), api => api.UpdateProjectAsync(1, new UpdateProject()), "POST update_project/1"),
        Call(nameof(ITestRailApi.DeleteProjectAsync), api => api.DeleteProjectAsync(1), "POST delete_project/1", ""),
        Call(nameof(ITestRailApi.GetSuiteAsync), api => api.GetSuiteAsync(2), "GET get_suite/2"),
        Call(nameof(ITestRailApi.GetSuitesAsync), api => api.GetSuitesAsync(1), "GET get_suites/1", "[]"),
        Call(nameof(ITestRailApi.AddSuiteAsync), api => api.AddSuiteAsync(1, new AddSuite { Name = "S" }), "POST add_suite/1"),
        Call(nameof(ITestRailApi.UpdateSuiteAsync), api => api.UpdateSuiteAsync(2, new UpdateSuite()), "POST update_suite/2"),
        Call(nameof(ITestRailApi.DeleteSuiteAsync), api => api.DeleteSuiteAsync(2), "POST delete_suite/2", ""),
        Call(nameof(ITestRailApi.SoftDeleteSuiteAsync), api => api.SoftDeleteSuiteAsync(2), "POST delete_suite/2&soft=1"),
        Call(nameof(ITestRailApi.GetSectionAsync), api => api.GetSectionAsync(3), "GET get_section/3"),
        Call(nameof(ITestRailApi.GetSectionsAsync), api => api.GetSectionsAsync(1, 2), "GET get_sections/1&suite_id=2", "[]"),
        Call(nameof(ITestRailApi.AddSectionAsync), api => api.AddSectionAsync(1, new AddSection { Name = "S" }), "POST add_section/1"),
        Call(nameof(ITestRailApi.UpdateSectionAsync), api => api.UpdateSectionAsync(3, new UpdateSection()), "POST update_section/3"),
        Call(nameof(ITestRailApi.MoveSectionAsync), api => api.MoveSectionAsync(3, new MoveSection { ParentId = null }), "POST move_section/3"),
        Call(nameof(ITestRailApi.DeleteSectionAsync), api => api.DeleteSectionAsync(3), "POST delete_section/3", ""),
        Call(nameof(ITestRailApi.SoftDeleteSectionAsync), api => api.SoftDeleteSectionAsync(3), "POST delete_section/3&soft=1"),
        Call(nameof(ITestRailApi.GetCaseAsync), api => api.GetCaseAsync(4), "GET get_case/4"),
        Call(
            nameof(ITestRailApi.GetCasesAsync),
            api => api.GetCasesAsync(1, new CaseFilter { SuiteId = 2, PriorityId = [3, 4], CreatedAfter = Moment, Filter = "a b&c/é" }, 250, 500),
            "GET get_cases/1&suite_id=2&created_after=1393845644&priority_id=3%2C4&filter=a%20b%26c%2F%C3%A9&limit=250&offset=500", "[]"),
        Call(nameof(ITestRailApi.AddCaseAsync), api => api.AddCaseAsync(3, new AddCase { Title = "T" }), "POST add_case/3"),
        Call(nameof(ITestRailApi.AddCasesAsync), api => api.AddCasesAsync(3, new AddCases { Cases = [] }), "POST add_cases/3", "[]"),
        Call(nameof(ITestRailApi.UpdateCaseAsync), api => api.UpdateCaseAsync(4, new UpdateCase()), "POST update_case/4"),
        Call(nameof(ITestRailApi.UpdateCasesAsync), api => api.UpdateCasesAsync(2, new UpdateCases { CaseIds = [4] }), "POST update_cases/2", "[]"),
        Call(
            nameof(ITestRailApi.CopyCasesToSectionAsync),
            api => api.CopyCasesToSectionAsync(3, new CopyCases { CaseIds = [4] }),
            "POST copy_cases_to_section/3", ""),
        Call(
            nameof(ITestRailApi.MoveCasesToSectionAsync),
            api => api.MoveCasesToSectionAsync(3, new MoveCases { SuiteId = 2, CaseIds = [4] }),
            "POST move_cases_to_section/3", ""),
        Call(nameof(ITestRailApi.DeleteCaseAsync), api => api.DeleteCaseAsync(4), "POST delete_case/4", ""),
        Call(nameof(ITestRailApi.SoftDeleteCaseAsync), api => api.SoftDeleteCaseAsync(4), "POST delete_case/4&soft=1"),
        Call(nameof(ITestRailApi.DeleteCasesAsync), api => api.DeleteCasesAsync(2, new DeleteCases { CaseIds = [4] }), "POST delete_cases/2", ""),
        Call(
            nameof(ITestRailApi.SoftDeleteCasesAsync),
            api => api.SoftDeleteCasesAsync(2, new DeleteCases { CaseIds = [4] }, projectId: 1),
            "POST delete_cases/2&soft=1&project_id=1"),
        Call(nameof(ITestRailApi.GetHistoryForCaseAsync), api => api.GetHistoryForCaseAsync(4, limit: 5), "GET get_history_for_case/4&limit=5", "[]"),
        Call(nameof(ITestRailApi.GetCaseTypesAsync), api => api.GetCaseTypesAsync(), "GET get_case_types", "[]"),
        Call(nameof(ITestRailApi.GetCaseStatusesAsync), api => api.GetCaseStatusesAsync(), "GET get_case_statuses", "[]"),
        Call(nameof(ITestRailApi.GetCaseFieldsAsync), api => api.GetCaseFieldsAsync(), "GET get_case_fields", "[]"),
        Call(
            nameof(ITestRailApi.AddCaseFieldAsync),
            api => api.AddCaseFieldAsync(new AddCaseField { Name = "f", Label = "F", Configs = [new AddFieldConfig { Options = new DateOptions() }] }),
            "POST add_case_field"),
        Call(nameof(ITestRailApi.GetResultFieldsAsync), api => api.GetResultFieldsAsync(), "GET get_result_fields", "[]"),
        Call(nameof(ITestRailApi.GetTemplatesAsync), api => api.GetTemplatesAsync(1), "GET get_templates/1", "[]"),
        Call(nameof(ITestRailApi.GetPrioritiesAsync), api => api.GetPrioritiesAsync(), "GET get_priorities", "[]"),
        Call(nameof(ITestRailApi.GetStatusesAsync), api => api.GetStatusesAsync(), "GET get_statuses", "[]"),
        Call(nameof(ITestRailApi.GetRunAsync), api => api.GetRunAsync(42), "GET get_run/42"),
        Call(
            nameof(ITestRailApi.GetRunsAsync),
            api => api.GetRunsAsync(1, new RunFilter { IsCompleted = false, CreatedBy = [1, 2], RefsFilter = "TR-1" }),
            "GET get_runs/1&created_by=1%2C2&is_completed=0&refs_filter=TR-1", "[]"),
        Call(nameof(ITestRailApi.AddRunAsync), api => api.AddRunAsync(1, new AddRun()), "POST add_run/1"),
        Call(nameof(ITestRailApi.UpdateRunAsync), api => api.UpdateRunAsync(42, new UpdateRun()), "POST update_run/42"),
        Call(nameof(ITestRailApi.CloseRunAsync), api => api.CloseRunAsync(42), "POST close_run/42"),
        Call(nameof(ITestRailApi.DeleteRunAsync), api => api.DeleteRunAsync(42), "POST delete_run/42", ""),
        Call(nameof(ITestRailApi.SoftDeleteRunAsync), api => api.SoftDeleteRunAsync(42), "POST delete_run/42&soft=1"),
        Call(nameof(ITestRailApi.GetPlanAsync), api => api.GetPlanAsync(80), "GET get_plan/80"),
        Call(
            nameof(ITestRailApi.GetPlansAsync),
            api => api.GetPlansAsync(1, new PlanFilter { IsCompleted = true, MilestoneId = [2, 3] }),
            "GET get_plans/1&is_completed=1&milestone_id=2%2C3", "[]"),
        Call(nameof(ITestRailApi.AddPlanAsync), api => api.AddPlanAsync(1, new AddPlan { Name = "P" }), "POST add_plan/1"),
        Call(nameof(ITestRailApi.AddPlanEntryAsync), api => api.AddPlanEntryAsync(80, new AddPlanEntry()), "POST add_plan_entry/80"),
        Call(
            nameof(ITestRailApi.AddRunToPlanEntryAsync),
            api => api.AddRunToPlanEntryAsync(80, Entry, new AddPlanEntryRun { ConfigIds = [1] }),
            $"POST add_run_to_plan_entry/80/{Entry}"),
        Call(nameof(ITestRailApi.UpdatePlanAsync), api => api.UpdatePlanAsync(80, new UpdatePlan()), "POST update_plan/80"),
        Call(
            nameof(ITestRailApi.UpdatePlanEntryAsync),
            api => api.UpdatePlanEntryAsync(80, Entry, new UpdatePlanEntry()),
            $"POST update_plan_entry/80/{Entry}"),
        Call(
            nameof(ITestRailApi.UpdateRunInPlanEntryAsync),
            api => api.UpdateRunInPlanEntryAsync(81, new UpdatePlanEntryRun()),
            "POST update_run_in_plan_entry/81"),
        Call(nameof(ITestRailApi.ClosePlanAsync), api => api.ClosePlanAsync(80), "POST close_plan/80"),
        Call(nameof(ITestRailApi.DeletePlanAsync), api => api.DeletePlanAsync(80), "POST delete_plan/80", ""),
        Call(
            nameof(ITestRailApi.DeletePlanEntryAsync),
            api => api.DeletePlanEntryAsync(80, Entry),
            $"POST delete_plan_entry/80/{Entry}", ""),
        Call(nameof(ITestRailApi.DeleteRunFromPlanEntryAsync), api => api.DeleteRunFromPlanEntryAsync(81), "POST delete_run_from_plan_entry/81", ""),
        Call(nameof(ITestRailApi.GetTestAsync), api => api.GetTestAsync(100), "GET get_test/100"),
        Call(nameof(ITestRailApi.GetTestAsync), api => api.GetTestAsync(100, withData: "all"), "GET get_test/100&with_data=all"),
        Call(
            nameof(ITestRailApi.GetTestsAsync),
            api => api.GetTestsAsync(81, new TestFilter { StatusId = [4, 5] }),
            "GET get_tests/81&status_id=4%2C5", "[]"),
        Call(nameof(ITestRailApi.UpdateTestAsync), api => api.UpdateTestAsync(100, new UpdateTest()), "POST update_test/100"),
        Call(nameof(ITestRailApi.UpdateTestsAsync), api => api.UpdateTestsAsync(new UpdateTests { TestIds = [100] }), "POST update_tests", "[]"),
        Call(
            nameof(ITestRailApi.GetResultsAsync),
            api => api.GetResultsAsync(1, new ResultFilter { StatusId = [4, 5] }, limit: 10),
            "GET get_results/1&status_id=4%2C5&limit=10", "[]"),
        Call(
            nameof(ITestRailApi.GetResultsForCaseAsync),
            api => api.GetResultsForCaseAsync(1, 2, new ResultFilter { DefectsFilter = "TR-1" }),
            "GET get_results_for_case/1/2&defects_filter=TR-1", "[]"),
        Call(
            nameof(ITestRailApi.GetResultsForRunAsync),
            api => api.GetResultsForRunAsync(1, new RunResultFilter { CreatedBy = [5] }, limit: 10),
            "GET get_results_for_run/1&created_by=5&limit=10", "[]"),
        Call(nameof(ITestRailApi.AddResultAsync), api => api.AddResultAsync(100, new AddResult()), "POST add_result/100"),
        Call(
            nameof(ITestRailApi.AddResultForCaseAsync),
            api => api.AddResultForCaseAsync(81, 4, new AddResult()),
            "POST add_result_for_case/81/4"),
        Call(
            nameof(ITestRailApi.AddResultsAsync),
            api => api.AddResultsAsync(81, new AddResults { Results = [] }),
            "POST add_results/81", "[]"),
        Call(
            nameof(ITestRailApi.AddResultsForCasesAsync),
            api => api.AddResultsForCasesAsync(81, new AddResultsForCases { Results = [] }),
            "POST add_results_for_cases/81", "[]"),
        Call(nameof(ITestRailApi.EditResultAsync), api => api.EditResultAsync(9, new EditResult()), "POST edit_result/9"),
        Call(nameof(ITestRailApi.GetMilestoneAsync), api => api.GetMilestoneAsync(7), "GET get_milestone/7"),
        Call(
            nameof(ITestRailApi.GetMilestonesAsync),
            api => api.GetMilestonesAsync(1, new MilestoneFilter { IsStarted = true }),
            "GET get_milestones/1&is_started=1", "[]"),
        Call(nameof(ITestRailApi.AddMilestoneAsync), api => api.AddMilestoneAsync(1, new AddMilestone { Name = "M" }), "POST add_milestone/1"),
        Call(nameof(ITestRailApi.UpdateMilestoneAsync), api => api.UpdateMilestoneAsync(7, new UpdateMilestone()), "POST update_milestone/7"),
        Call(nameof(ITestRailApi.DeleteMilestoneAsync), api => api.DeleteMilestoneAsync(7), "POST delete_milestone/7", ""),
        Call(nameof(ITestRailApi.GetUserAsync), api => api.GetUserAsync(5), "GET get_user/5"),
        Call(nameof(ITestRailApi.GetCurrentUserAsync), api => api.GetCurrentUserAsync(), "GET get_current_user"),
        Call(
            nameof(ITestRailApi.GetUserByEmailAsync),
            api => api.GetUserByEmailAsync("a+b@acme.com"),
            "GET get_user_by_email&email=a%2Bb%40acme.com"),
        Call(nameof(ITestRailApi.GetUsersAsync), api => api.GetUsersAsync(), "GET get_users", "[]"),
        Call(nameof(ITestRailApi.GetUsersAsync), api => api.GetUsersAsync(1), "GET get_users/1", "[]"),
        Call(nameof(ITestRailApi.GetConfigsAsync), api => api.GetConfigsAsync(1), "GET get_configs/1", "[]"),
        Call(
            nameof(ITestRailApi.AddConfigGroupAsync),
            api => api.AddConfigGroupAsync(1, new AddConfigGroup { Name = "G" }),
            "POST add_config_group/1"),
        Call(nameof(ITestRailApi.AddConfigAsync), api => api.AddConfigAsync(5, new AddConfig { Name = "C" }), "POST add_config/5"),
        Call(
            nameof(ITestRailApi.UpdateConfigGroupAsync),
            api => api.UpdateConfigGroupAsync(5, new UpdateConfigGroup()),
            "POST update_config_group/5"),
        Call(nameof(ITestRailApi.UpdateConfigAsync), api => api.UpdateConfigAsync(6, new UpdateConfig()), "POST update_config/6"),
        Call(nameof(ITestRailApi.DeleteConfigGroupAsync), api => api.DeleteConfigGroupAsync(5), "POST delete_config_group/5", ""),
        Call(nameof(ITestRailApi.DeleteConfigAsync), api => api.DeleteConfigAsync(6), "POST delete_config/6", ""),
        Call(nameof(ITestRailApi.GetLabelAsync), api => api.GetLabelAsync(8), "GET get_label/8"),
        Call(nameof(ITestRailApi.GetLabelsAsync), api => api.GetLabelsAsync(1), "GET get_labels/1", "[]"),
        Call(nameof(ITestRailApi.AddLabelAsync), api => api.AddLabelAsync(1, new AddLabel { Title = "smoke" }), "POST add_label/1"),
        Call(
            nameof(ITestRailApi.UpdateLabelAsync),
            api => api.UpdateLabelAsync(8, new UpdateLabel { ProjectId = 1, Title = "smoke" }),
            "POST update_label/8"),
        Call(nameof(ITestRailApi.DeleteLabelAsync), api => api.DeleteLabelAsync(8), "POST delete_label/8", ""),
        Call(nameof(ITestRailApi.DeleteLabelsAsync), api => api.DeleteLabelsAsync(new DeleteLabels { LabelIds = [8] }), "POST delete_labels", ""),
        Call(nameof(ITestRailApi.AddAttachmentToCaseAsync), api => api.AddAttachmentToCaseAsync(4, File), "POST add_attachment_to_case/4"),
        Call(
            nameof(ITestRailApi.AddAttachmentToResultAsync),
            api => api.AddAttachmentToResultAsync(9, File),
            "POST add_attachment_to_result/9"),
        Call(nameof(ITestRailApi.AddAttachmentToRunAsync), api => api.AddAttachmentToRunAsync(81, File), "POST add_attachment_to_run/81"),
        Call(
            nameof(ITestRailApi.AddAttachmentToPlanAsync),
            api => api.AddAttachmentToPlanAsync(80, File),
            "POST add_attachment_to_plan/80"),
        Call(
            nameof(ITestRailApi.AddAttachmentToPlanEntryAsync),
            api => api.AddAttachmentToPlanEntryAsync(80, Entry, File),
            $"POST add_attachment_to_plan_entry/80/{Entry}"),
        Call(
            nameof(ITestRailApi.GetAttachmentsForRunAsync),
            api => api.GetAttachmentsForRunAsync(81),
            "GET get_attachments_for_run/81", "[]"),
        Call(nameof(ITestRailApi.GetAttachmentsForCaseAsync), api => api.GetAttachmentsForCaseAsync(4), "GET get_attachments_for_case/4", "[]"),
        Call(nameof(ITestRailApi.GetAttachmentsForPlanAsync), api => api.GetAttachmentsForPlanAsync(80), "GET get_attachments_for_plan/80", "[]"),
        Call(nameof(ITestRailApi.GetAttachmentsForTestAsync), api => api.GetAttachmentsForTestAsync(100), "GET get_attachments_for_test/100", "[]"),
        Call(
            nameof(ITestRailApi.GetAttachmentsForPlanEntryAsync),
            api => api.GetAttachmentsForPlanEntryAsync(80, Entry),
            $"GET get_attachments_for_plan_entry/80/{Entry}", "[]"),
        Call(nameof(ITestRailApi.DeleteAttachmentAsync), api => api.DeleteAttachmentAsync("2ec27be4"), "POST delete_attachment/2ec27be4", ""),
        Call(nameof(ITestRailApi.GetAttachmentAsync), api => api.GetAttachmentAsync("2ec27be4"), "GET get_attachment/2ec27be4"),
        Call(nameof(ITestRailApi.GetSharedStepAsync), api => api.GetSharedStepAsync(5), "GET get_shared_step/5"),
        Call(
            nameof(ITestRailApi.GetSharedStepsAsync),
            api => api.GetSharedStepsAsync(1, new SharedStepFilter { CreatedBy = [1, 2], Refs = "TR-1" }, limit: 5),
            "GET get_shared_steps/1&created_by=1%2C2&refs=TR-1&limit=5", "[]"),
        Call(nameof(ITestRailApi.GetSharedStepHistoryAsync), api => api.GetSharedStepHistoryAsync(5), "GET get_shared_step_history/5", "[]"),
        Call(nameof(ITestRailApi.AddSharedStepAsync), api => api.AddSharedStepAsync(1, new AddSharedStep { Title = "S" }), "POST add_shared_step/1"),
        Call(nameof(ITestRailApi.UpdateSharedStepAsync), api => api.UpdateSharedStepAsync(5, new UpdateSharedStep()), "POST update_shared_step/5"),
        Call(nameof(ITestRailApi.DeleteSharedStepAsync), api => api.DeleteSharedStepAsync(5, new DeleteSharedStep()), "POST delete_shared_step/5", ""),
        Call(nameof(ITestRailApi.GetVariablesAsync), api => api.GetVariablesAsync(1), "GET get_variables/1", "[]"),
        Call(nameof(ITestRailApi.AddVariableAsync), api => api.AddVariableAsync(1, new AddVariable { Name = "v" }), "POST add_variable/1"),
        Call(nameof(ITestRailApi.UpdateVariableAsync), api => api.UpdateVariableAsync(2, new UpdateVariable()), "POST update_variable/2"),
        Call(nameof(ITestRailApi.DeleteVariableAsync), api => api.DeleteVariableAsync(2), "POST delete_variable/2", ""),
        Call(nameof(ITestRailApi.GetDatasetAsync), api => api.GetDatasetAsync(3), "GET get_dataset/3"),
        Call(nameof(ITestRailApi.GetDatasetsAsync), api => api.GetDatasetsAsync(1), "GET get_datasets/1", "[]"),
        Call(nameof(ITestRailApi.AddDatasetAsync), api => api.AddDatasetAsync(1, new AddDataset { Name = "d" }), "POST add_dataset/1"),
        Call(nameof(ITestRailApi.UpdateDatasetAsync), api => api.UpdateDatasetAsync(3, new UpdateDataset()), "POST update_dataset/3"),
        Call(nameof(ITestRailApi.DeleteDatasetAsync), api => api.DeleteDatasetAsync(3), "POST delete_dataset/3", ""),
        Call(nameof(ITestRailApi.GetRolesAsync), api => api.GetRolesAsync(), "GET get_roles", "[]"),
        Call(nameof(ITestRailApi.GetGroupAsync), api => api.GetGroupAsync(4), "GET get_group/4"),
        Call(nameof(ITestRailApi.GetGroupsAsync), api => api.GetGroupsAsync(), "GET get_groups", "[]"),
        Call(nameof(ITestRailApi.AddGroupAsync), api => api.AddGroupAsync(new AddGroup { Name = "G" }), "POST add_group"),
        Call(nameof(ITestRailApi.UpdateGroupAsync), api => api.UpdateGroupAsync(4, new UpdateGroup()), "POST update_group/4"),
        Call(nameof(ITestRailApi.DeleteGroupAsync), api => api.DeleteGroupAsync(4), "POST delete_group/4", ""),
        Call(nameof(ITestRailApi.AddUserAsync), api => api.AddUserAsync(new AddUser { Name = "U", Email = "u@acme.com" }), "POST add_user"),
        Call(nameof(ITestRailApi.UpdateUserAsync), api => api.UpdateUserAsync(5, new UpdateUser()), "POST update_user/5"),
        Call(nameof(ITestRailApi.GetReportsAsync), api => api.GetReportsAsync(1), "GET get_reports/1", "[]"),
        Call(nameof(ITestRailApi.RunReportAsync), api => api.RunReportAsync(6), "GET run_report/6", Links),
        Call(nameof(ITestRailApi.GetCrossProjectReportsAsync), api => api.GetCrossProjectReportsAsync(), "GET get_cross_project_reports", "[]"),
        Call(nameof(ITestRailApi.RunCrossProjectReportAsync), api => api.RunCrossProjectReportAsync(6), "GET run_cross_project_report/6", Links),
        Call(nameof(ITestRailApi.GetBddAsync), api => api.GetBddAsync(4), "GET get_bdd/4", "Feature: Cart\n"),
        Call(nameof(ITestRailApi.AddBddAsync), api => api.AddBddAsync(4, File), "POST add_bdd/4"),
        Call(nameof(ITestRailApi.UpdateBddAsync), api => api.UpdateBddAsync(4, File), "POST update_bdd/4"),
        Call(nameof(ITestRailApi.GetDynamicFilterFieldsAsync), api => api.GetDynamicFilterFieldsAsync(1), "GET get_dynamic_filter_fields/1", "[]"),
    ];

    [TestCaseSource(nameof(Calls))]
    public async Task A_method_asks_for_its_own_address(Func<ITestRailApi, Task> call, string expected, string reply)
    {
        await using var server = new WireServer(_ => WireReply.Json(reply));
        using var client = server.Client();

        await call(client.Api);

        var (verb, path) = (expected.Split(' ')[0], expected.Split(' ')[1]);
        Assert.That(server.Requests.Single().Line, Is.EqualTo($"{verb} /index.php?/api/v2/{path} HTTP/1.1"));
    }

    [Test]
    public void Every_method_of_the_interface_is_tried()
    {
        var tried = Calls.Select(call => call.TestName!.Split(' ')[0]).Distinct();

        Assert.That(tried, Is.EquivalentTo(Endpoints.All.Select(method => method.Name).Distinct()));
    }

    private static TestCaseData Call(string method, Func<ITestRailApi, Task> call, string expected, string reply = """{"id":1,"attachment_id":1}""") =>
        new TestCaseData(call, expected, reply).SetName($"{method} {expected}");
}
