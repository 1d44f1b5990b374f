using TestRail.Client.Attachments;
using TestRail.Client.CaseTypes;
using TestRail.Client.Cases;
using TestRail.Client.Configurations;
using TestRail.Client.Fields;
using TestRail.Client.Labels;
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
/// TestRail's API v2, one method for each of TestRail's, under its own name: <c>get_run</c> is <see cref="IRunsApi.GetRunAsync"/>.
/// Every method throws <see cref="TestRailException"/> where TestRail refuses, cannot be reached or answers nonsense.
/// </summary>
/// <remarks>
/// A method <c>Get…Async</c> of a paged list reads one page, its neighbour <c>All…</c> streams the whole list: the next page is
/// read when the items of the last one are used up. A write that is cancelled may have been carried out all the same.
/// Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API</see>
/// </remarks>
public interface ITestRailApi :
    IAttachmentsApi, ICasesApi, ICaseTypesApi, IConfigurationsApi, IFieldsApi, ILabelsApi, IMilestonesApi, IPlansApi, IPrioritiesApi,
    IProjectsApi, IResultsApi, IRunsApi, ISectionsApi, IStatusesApi, ISuitesApi, ITemplatesApi, ITestsApi, IUsersApi;
