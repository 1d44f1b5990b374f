using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.Suites;
using TestRail.Client.Tests;

namespace TestRail.Client;

/// <summary>Whole lists as streams: the next page is read when the items of the last one are used up.</summary>
public static class TestRailApiExtensions
{
    /// <summary>Streams all projects the user can see.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="isCompleted">True for completed ones only, false for others only. Default: both.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Project> AllProjects(
        this ITestRailApi api, bool? isCompleted = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetProjectsAsync(isCompleted, Limit(offset), offset, token),
            project => project.Id,
            cancellation);

    /// <summary>Streams all suites of a project.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Suite> AllSuites(
        this ITestRailApi api, long projectId, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetSuitesAsync(projectId, Limit(offset), offset, token),
            suite => suite.Id,
            cancellation);

    /// <summary>Streams all sections of a suite, from the top.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="suiteId">The suite; required where the project has several.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Section> AllSections(
        this ITestRailApi api, long projectId, long? suiteId = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetSectionsAsync(projectId, suiteId, Limit(offset), offset, token),
            section => section.Id,
            cancellation);

    /// <summary>Streams all cases of a project or suite.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Case> AllCases(
        this ITestRailApi api, long projectId, CaseFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetCasesAsync(projectId, filter, Limit(offset), offset, token),
            testCase => testCase.Id,
            cancellation);

    /// <summary>Streams all runs of a project that are in no plan, the newest first.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Run> AllRuns(
        this ITestRailApi api, long projectId, RunFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetRunsAsync(projectId, filter, Limit(offset), offset, token),
            run => run.Id,
            cancellation);

    /// <summary>Streams all plans of a project, without their entries.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Plan> AllPlans(
        this ITestRailApi api, long projectId, PlanFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetPlansAsync(projectId, filter, Limit(offset), offset, token),
            plan => plan.Id,
            cancellation);

    /// <summary>Streams all tests of a run.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Test> AllTests(
        this ITestRailApi api, long runId, TestFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetTestsAsync(runId, filter, Limit(offset), offset, token),
            test => test.Id,
            cancellation);

    /// <summary>Streams all results of a test, the newest first.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="testId">The test.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Result> AllResults(
        this ITestRailApi api, long testId, ResultFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetResultsAsync(testId, filter, Limit(offset), offset, token),
            result => result.Id,
            cancellation);

    /// <summary>Streams all results of a case within a run, the newest first.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="runId">The run.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Result> AllResultsForCase(
        this ITestRailApi api, long runId, long caseId, ResultFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetResultsForCaseAsync(runId, caseId, filter, Limit(offset), offset, token),
            result => result.Id,
            cancellation);

    /// <summary>Streams all results of a run, the newest first.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Result> AllResultsForRun(
        this ITestRailApi api, long runId, RunResultFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetResultsForRunAsync(runId, filter, Limit(offset), offset, token),
            result => result.Id,
            cancellation);

    /// <summary>Streams all milestones of a project.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Milestone> AllMilestones(
        this ITestRailApi api, long projectId, MilestoneFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetMilestonesAsync(projectId, filter, Limit(offset), offset, token),
            milestone => milestone.Id,
            cancellation);

    /// <summary>Streams all files attached to a run.</summary>
    /// <param name="api">TestRail.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<Attachment> AllAttachmentsForRun(
        this ITestRailApi api, long runId, CancellationToken cancellation = default) =>
        Paging.All(
            (offset, token) => api.GetAttachmentsForRunAsync(runId, Limit(offset), offset, token),
            attachment => attachment.Id,
            cancellation);

    private static int? Limit(int? offset) => offset is null ? null : Paging.PageLength;
}
