using Refit;
using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Configurations;
using TestRail.Client.Fields;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Priorities;
using TestRail.Client.Projects;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.Statuses;
using TestRail.Client.Suites;
using TestRail.Client.Templates;
using TestRail.Client.Tests;
using TestRail.Client.Users;

namespace TestRail.Client;

/// <summary>
/// TestRail's API v2, one method for each of TestRail's, under its own name: <c>get_run</c> is <see cref="GetRunAsync"/>.
/// Every method throws <see cref="TestRailException"/> where TestRail refuses, cannot be reached or answers nonsense.
/// </summary>
/// <remarks>
/// A write that is cancelled may have been carried out all the same.
/// The vendor's pages are named with each method; where none is, see the index:
/// <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference"/>.
/// </remarks>
public interface ITestRailApi
{
    /// <summary>Reads a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects"/></remarks>
    [Get("/index.php?/api/v2/get_project/{projectId}")]
    Task<Project> GetProjectAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Lists the projects the user can see.</summary>
    /// <param name="isCompleted">True for completed ones only, false for others only. Default: both.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects"/></remarks>
    [Get("/index.php?/api/v2/get_projects")]
    Task<Page<Project>> GetProjectsAsync(
        [AliasAs("is_completed")] bool? isCompleted = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Reads a suite.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites"/></remarks>
    [Get("/index.php?/api/v2/get_suite/{suiteId}")]
    Task<Suite> GetSuiteAsync(long suiteId, CancellationToken cancellation = default);

    /// <summary>Lists the suites of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites"/></remarks>
    [Get("/index.php?/api/v2/get_suites/{projectId}")]
    Task<Page<Suite>> GetSuitesAsync(long projectId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Reads a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="cancellation">Gives up.</param>
    [Get("/index.php?/api/v2/get_section/{sectionId}")]
    Task<Section> GetSectionAsync(long sectionId, CancellationToken cancellation = default);

    /// <summary>Lists the sections of a suite, from the top.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="suiteId">The suite; required where the project has several.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    [Get("/index.php?/api/v2/get_sections/{projectId}")]
    Task<Page<Section>> GetSectionsAsync(
        long projectId, [AliasAs("suite_id")] long? suiteId = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Reads a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases"/></remarks>
    [Get("/index.php?/api/v2/get_case/{caseId}")]
    Task<Case> GetCaseAsync(long caseId, CancellationToken cancellation = default);

    /// <summary>Lists cases of a project or suite.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases"/></remarks>
    [Get("/index.php?/api/v2/get_cases/{projectId}")]
    Task<Page<Case>> GetCasesAsync(
        long projectId, CaseFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a case to a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="newCase">The case.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases"/></remarks>
    [Post("/index.php?/api/v2/add_case/{sectionId}")]
    Task<Case> AddCaseAsync(long sectionId, [Body] AddCase newCase, CancellationToken cancellation = default);

    /// <summary>Lists the custom fields of cases.</summary>
    /// <param name="cancellation">Gives up.</param>
    [Get("/index.php?/api/v2/get_case_fields")]
    Task<Page<Field>> GetCaseFieldsAsync(CancellationToken cancellation = default);

    /// <summary>Lists the custom fields of results.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077871398036-Result-Fields"/></remarks>
    [Get("/index.php?/api/v2/get_result_fields")]
    Task<Page<Field>> GetResultFieldsAsync(CancellationToken cancellation = default);

    /// <summary>Lists the templates of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Gives up.</param>
    [Get("/index.php?/api/v2/get_templates/{projectId}")]
    Task<Page<Template>> GetTemplatesAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Lists the priorities.</summary>
    /// <param name="cancellation">Gives up.</param>
    [Get("/index.php?/api/v2/get_priorities")]
    Task<Page<Priority>> GetPrioritiesAsync(CancellationToken cancellation = default);

    /// <summary>Lists the statuses a test can have.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses"/></remarks>
    [Get("/index.php?/api/v2/get_statuses")]
    Task<Page<Status>> GetStatusesAsync(CancellationToken cancellation = default);

    /// <summary>Reads a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Get("/index.php?/api/v2/get_run/{runId}")]
    Task<Run> GetRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Lists the runs of a project that are in no plan, the newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Get("/index.php?/api/v2/get_runs/{projectId}")]
    Task<Page<Run>> GetRunsAsync(
        long projectId, RunFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a run to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Post("/index.php?/api/v2/add_run/{projectId}")]
    Task<Run> AddRunAsync(long projectId, [Body] AddRun run, CancellationToken cancellation = default);

    /// <summary>Changes a run that is in no plan.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Post("/index.php?/api/v2/update_run/{runId}")]
    Task<Run> UpdateRunAsync(long runId, [Body] UpdateRun changes, CancellationToken cancellation = default);

    /// <summary>Closes a run that is in no plan, for good.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Post("/index.php?/api/v2/close_run/{runId}")]
    Task<Run> CloseRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Deletes a run that is in no plan, with its tests and results, for good.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Post("/index.php?/api/v2/delete_run/{runId}")]
    Task DeleteRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Counts what deleting a run would take with it (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs"/></remarks>
    [Post("/index.php?/api/v2/delete_run/{runId}&soft=1")]
    Task<SoftDeletion> SoftDeleteRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Reads a plan with its entries and their runs.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Get("/index.php?/api/v2/get_plan/{planId}")]
    Task<Plan> GetPlanAsync(long planId, CancellationToken cancellation = default);

    /// <summary>Lists the plans of a project, without their entries.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Get("/index.php?/api/v2/get_plans/{projectId}")]
    Task<Page<Plan>> GetPlansAsync(
        long projectId, PlanFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a plan to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/add_plan/{projectId}")]
    Task<Plan> AddPlanAsync(long projectId, [Body] AddPlan plan, CancellationToken cancellation = default);

    /// <summary>Adds an entry, one run or several, to a plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/add_plan_entry/{planId}")]
    Task<PlanEntry> AddPlanEntryAsync(long planId, [Body] AddPlanEntry entry, CancellationToken cancellation = default);

    /// <summary>Adds a run to an entry of a plan. TestRail 6.4 and later.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/add_run_to_plan_entry/{planId}/{entryId}")]
    Task<PlanEntry> AddRunToPlanEntryAsync(
        long planId, string entryId, [Body] AddPlanEntryRun run, CancellationToken cancellation = default);

    /// <summary>Changes a plan, its entries apart.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/update_plan/{planId}")]
    Task<Plan> UpdatePlanAsync(long planId, [Body] UpdatePlan changes, CancellationToken cancellation = default);

    /// <summary>Changes an entry of a plan and all its runs.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/update_plan_entry/{planId}/{entryId}")]
    Task<PlanEntry> UpdatePlanEntryAsync(
        long planId, string entryId, [Body] UpdatePlanEntry changes, CancellationToken cancellation = default);

    /// <summary>Changes one run of a plan entry that has configurations. The answer is the whole entry. TestRail 6.4 and later.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/update_run_in_plan_entry/{runId}")]
    Task<PlanEntry> UpdateRunInPlanEntryAsync(long runId, [Body] UpdatePlanEntryRun changes, CancellationToken cancellation = default);

    /// <summary>Closes a plan and its runs, for good.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/close_plan/{planId}")]
    Task<Plan> ClosePlanAsync(long planId, CancellationToken cancellation = default);

    /// <summary>Deletes a plan with its runs and results, for good.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/delete_plan/{planId}")]
    Task DeletePlanAsync(long planId, CancellationToken cancellation = default);

    /// <summary>Deletes an entry of a plan with its runs and results, for good.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans"/></remarks>
    [Post("/index.php?/api/v2/delete_plan_entry/{planId}/{entryId}")]
    Task DeletePlanEntryAsync(long planId, string entryId, CancellationToken cancellation = default);

    /// <summary>Reads a test.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests"/></remarks>
    [Get("/index.php?/api/v2/get_test/{testId}")]
    Task<Test> GetTestAsync(long testId, CancellationToken cancellation = default);

    /// <summary>Lists the tests of a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests"/></remarks>
    [Get("/index.php?/api/v2/get_tests/{runId}")]
    Task<Page<Test>> GetTestsAsync(
        long runId, TestFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the results of a test, the newest first.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Get("/index.php?/api/v2/get_results/{testId}")]
    Task<Page<Result>> GetResultsAsync(
        long testId, ResultFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the results of a case within a run, the newest first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Get("/index.php?/api/v2/get_results_for_case/{runId}/{caseId}")]
    Task<Page<Result>> GetResultsForCaseAsync(
        long runId, long caseId, ResultFilter? filter = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Lists the results of a run, the newest first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Get("/index.php?/api/v2/get_results_for_run/{runId}")]
    Task<Page<Result>> GetResultsForRunAsync(
        long runId, RunResultFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a result to a test.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Post("/index.php?/api/v2/add_result/{testId}")]
    Task<Result> AddResultAsync(long testId, [Body] AddResult result, CancellationToken cancellation = default);

    /// <summary>Adds a result to a case within a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Post("/index.php?/api/v2/add_result_for_case/{runId}/{caseId}")]
    Task<Result> AddResultForCaseAsync(long runId, long caseId, [Body] AddResult result, CancellationToken cancellation = default);

    /// <summary>Adds results to tests of a run: all of them, or none where one is refused.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="results">The results.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Post("/index.php?/api/v2/add_results/{runId}")]
    Task<Page<Result>> AddResultsAsync(long runId, [Body] AddResults results, CancellationToken cancellation = default);

    /// <summary>Adds results to cases of a run: all of them, or none where one is refused.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="results">The results.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results"/></remarks>
    [Post("/index.php?/api/v2/add_results_for_cases/{runId}")]
    Task<Page<Result>> AddResultsForCasesAsync(long runId, [Body] AddResultsForCases results, CancellationToken cancellation = default);

    /// <summary>Reads a milestone with those below it.</summary>
    /// <param name="milestoneId">The milestone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones"/></remarks>
    [Get("/index.php?/api/v2/get_milestone/{milestoneId}")]
    Task<Milestone> GetMilestoneAsync(long milestoneId, CancellationToken cancellation = default);

    /// <summary>Lists the milestones of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones"/></remarks>
    [Get("/index.php?/api/v2/get_milestones/{projectId}")]
    Task<Page<Milestone>> GetMilestonesAsync(
        long projectId, MilestoneFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Reads a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users"/></remarks>
    [Get("/index.php?/api/v2/get_user/{userId}")]
    Task<User> GetUserAsync(long userId, CancellationToken cancellation = default);

    /// <summary>Reads the user whose credentials are used.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users"/></remarks>
    [Get("/index.php?/api/v2/get_current_user")]
    Task<User> GetCurrentUserAsync(CancellationToken cancellation = default);

    /// <summary>Reads the user with an e-mail address; an unknown address is refused with 400.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users"/></remarks>
    [Get("/index.php?/api/v2/get_user_by_email")]
    Task<User> GetUserByEmailAsync(string email, CancellationToken cancellation = default);

    /// <summary>Lists all users. For administrators only since TestRail 6.6.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users"/></remarks>
    [Get("/index.php?/api/v2/get_users")]
    Task<Page<User>> GetUsersAsync(CancellationToken cancellation = default);

    /// <summary>Lists the users of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users"/></remarks>
    [Get("/index.php?/api/v2/get_users/{projectId}")]
    Task<Page<User>> GetUsersAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Lists the configurations of a project, by group.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Gives up.</param>
    [Get("/index.php?/api/v2/get_configs/{projectId}")]
    Task<Page<ConfigGroup>> GetConfigsAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a case. TestRail 6.5.2 and later.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_case/{caseId}")]
    Task<AddedAttachment> AddAttachmentToCaseAsync(long caseId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a result.</summary>
    /// <param name="resultId">The result.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_result/{resultId}")]
    Task<AddedAttachment> AddAttachmentToResultAsync(long resultId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a run. TestRail 6.3 and later.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_run/{runId}")]
    Task<AddedAttachment> AddAttachmentToRunAsync(long runId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a plan. TestRail 6.3 and later.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_plan/{planId}")]
    Task<AddedAttachment> AddAttachmentToPlanAsync(long planId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a plan entry. TestRail 6.3 and later.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_plan_entry/{planId}/{entryId}")]
    Task<AddedAttachment> AddAttachmentToPlanEntryAsync(
        long planId, string entryId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Get("/index.php?/api/v2/get_attachments_for_run/{runId}")]
    Task<Page<Attachment>> GetAttachmentsForRunAsync(
        long runId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Downloads a file. Dispose the stream when it was read; only the wait for its first byte has a timeout.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments"/></remarks>
    [Get("/index.php?/api/v2/get_attachment/{attachmentId}")]
    Task<Stream> GetAttachmentAsync(string attachmentId, CancellationToken cancellation = default);
}
