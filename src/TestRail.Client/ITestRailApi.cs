using TestRail.Client.Attachments;
using TestRail.Client.Bdd;
using TestRail.Client.CaseTypes;
using TestRail.Client.Cases;
using TestRail.Client.Configurations;
using TestRail.Client.Datasets;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Client.Groups;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Priorities;
using TestRail.Client.Projects;
using TestRail.Client.Reports;
using TestRail.Client.Results;
using TestRail.Client.Roles;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.SharedSteps;
using TestRail.Client.Statuses;
using TestRail.Client.Suites;
using TestRail.Client.Templates;
using TestRail.Client.Tests;
using TestRail.Client.Users;
using TestRail.Client.Variables;

namespace TestRail.Client;

/// <summary>
/// TestRail's API v2. Each method has the name of TestRail's: <c>get_run</c> is <see cref="IRunsApi.GetRunAsync"/>.
/// Every method throws <see cref="TestRailException"/> if TestRail rejects the request, is unreachable or sends an invalid reply.
/// </summary>
/// <remarks>
/// For a paged list, <c>Get…Async</c> reads one page, and <c>All…</c> streams the whole list: it requests the next page after the
/// items of the current page are consumed. A cancelled write may still have been executed.
/// Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API</see>
/// </remarks>
public interface ITestRailApi :
    IAttachmentsApi, IBddApi, ICaseTypesApi, ICasesApi, IConfigurationsApi, IDatasetsApi, IFieldsApi, IGroupsApi,
    ILabelsApi, IMilestonesApi, IPlansApi, IPrioritiesApi, IProjectsApi, IReportsApi, IResultsApi, IRolesApi,
    IRunsApi, ISectionsApi, ISharedStepsApi, IStatusesApi, ISuitesApi, ITemplatesApi, ITestsApi, IUsersApi, IVariablesApi;
