using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.SharedSteps;
using TestRail.Client.Suites;
using TestRail.Client.Tests;

namespace TestRail.Client;

/// <summary>
/// Streams whole lists. Each method requests the next page after the items of the current page are consumed, and returns each item once.
/// They are extension methods over the methods that read a page, so they work with a substitute for an interface too.
/// </summary>
public static class TestRailApiExtensions
{
    /// <summary>Streams all files attached to a case.</summary>
    /// <param name="api">The client.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    public static IAsyncEnumerable<Attachment> AllAttachmentsForCase(
        this IAttachmentsApi api, long caseId, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetAttachmentsForCaseAsync(caseId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all files attached to a run.</summary>
    /// <param name="api">The client.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    public static IAsyncEnumerable<Attachment> AllAttachmentsForRun(
        this IAttachmentsApi api, long runId, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetAttachmentsForRunAsync(runId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all files attached to a plan.</summary>
    /// <param name="api">The client.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    public static IAsyncEnumerable<Attachment> AllAttachmentsForPlan(
        this IAttachmentsApi api, long planId, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetAttachmentsForPlanAsync(planId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all cases of a project or suite.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    public static IAsyncEnumerable<Case> AllCases(
        this ICasesApi api, long projectId, CaseFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetCasesAsync(projectId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all changes of a case.</summary>
    /// <param name="api">The client.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    public static IAsyncEnumerable<CaseChange> AllHistoryForCase(
        this ICasesApi api, long caseId, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetHistoryForCaseAsync(caseId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all labels of a project.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    public static IAsyncEnumerable<Label> AllLabels(
        this ILabelsApi api, long projectId, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetLabelsAsync(projectId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all milestones of a project.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
    public static IAsyncEnumerable<Milestone> AllMilestones(
        this IMilestonesApi api, long projectId, MilestoneFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetMilestonesAsync(projectId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all plans of a project, without their entries.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    public static IAsyncEnumerable<Plan> AllPlans(
        this IPlansApi api, long projectId, PlanFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetPlansAsync(projectId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all projects the user can see.</summary>
    /// <param name="api">The client.</param>
    /// <param name="isCompleted">True: only completed ones. False: only those not completed. Default: both.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
    public static IAsyncEnumerable<Project> AllProjects(
        this IProjectsApi api, bool? isCompleted = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetProjectsAsync(isCompleted, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all results of a test, newest first.</summary>
    /// <param name="api">The client.</param>
    /// <param name="testId">The test.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    public static IAsyncEnumerable<Result> AllResults(
        this IResultsApi api, long testId, ResultFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetResultsAsync(testId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all results of a case in a run, newest first.</summary>
    /// <param name="api">The client.</param>
    /// <param name="runId">The run.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    public static IAsyncEnumerable<Result> AllResultsForCase(
        this IResultsApi api, long runId, long caseId, ResultFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetResultsForCaseAsync(runId, caseId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all results of a run, newest first.</summary>
    /// <param name="api">The client.</param>
    /// <param name="runId">The run.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    public static IAsyncEnumerable<Result> AllResultsForRun(
        this IResultsApi api, long runId, RunResultFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetResultsForRunAsync(runId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all runs of a project that are not in a plan, newest first.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    public static IAsyncEnumerable<Run> AllRuns(
        this IRunsApi api, long projectId, RunFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetRunsAsync(projectId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all sections of a suite, from top to bottom.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="suiteId">The suite; required if the project has several suites.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    public static IAsyncEnumerable<Section> AllSections(
        this ISectionsApi api, long projectId, long? suiteId = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetSectionsAsync(projectId, suiteId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all shared steps of a project.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    public static IAsyncEnumerable<SharedStep> AllSharedSteps(
        this ISharedStepsApi api, long projectId, SharedStepFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetSharedStepsAsync(projectId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all suites of a project.</summary>
    /// <param name="api">The client.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    public static IAsyncEnumerable<Suite> AllSuites(
        this ISuitesApi api, long projectId, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetSuitesAsync(projectId, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Streams all tests of a run.</summary>
    /// <param name="api">The client.</param>
    /// <param name="runId">The run.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    public static IAsyncEnumerable<Test> AllTests(
        this ITestsApi api, long runId, TestFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => api.GetTestsAsync(runId, filter, limit, offset, token), item => item.Id, cancellation);
}
